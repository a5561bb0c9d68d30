// swift-tools-version: 6.2

import PackageDescription

/// What every target of ours is compiled with.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let argumentParser = Target.Dependency.product(
    name: "ArgumentParser", package: "swift-argument-parser")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")

let toml = Target.Dependency.product(name: "TOMLKit", package: "TOMLKit")

/// A target of `Sources`, with the settings that all of them share.
func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of one target.
func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: [.target(name: name), "UnitTestSupport"] + dependencies,
        swiftSettings: settings)
}

let package = Package(
    name: "unitsmith",
    products: [
        .executable(name: "unitsmith", targets: ["unitsmith"]),
        .library(name: "UnitSyntax", targets: ["UnitSyntax"]),
        .library(name: "UnitValues", targets: ["UnitValues"]),
        .library(name: "UnitCatalog", targets: ["UnitCatalog"]),
        .library(name: "UnitModel", targets: ["UnitModel"]),
        .library(name: "UnitLint", targets: ["UnitLint"]),
        .library(name: "UnitFormat", targets: ["UnitFormat"]),
        .library(name: "UnitWorkspace", targets: ["UnitWorkspace"]),
        .library(name: "SystemdBus", targets: ["SystemdBus"]),
        .library(name: "UnitDeployment", targets: ["UnitDeployment"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    ],
    targets: [
        // Ground: imports nothing of ours.
        library("UnitSyntax"),
        library("UnitValues"),
        library("UnitCatalog"),
        .systemLibrary(name: "CLinux"),
        .systemLibrary(
            name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),

        // Meaning.
        library("UnitModel", ["UnitSyntax", "UnitValues", "UnitCatalog"]),
        library("SystemdBus", ["CSystemd"]),

        // Behaviour.
        library("UnitLint", ["UnitSyntax", "UnitValues", "UnitCatalog", "UnitModel"]),
        library("UnitFormat", ["UnitSyntax", "UnitValues", "UnitCatalog", "UnitModel"]),

        // Services.
        library(
            "UnitWorkspace",
            [
                "CLinux", "UnitSyntax", "UnitValues", "UnitCatalog", "UnitModel", "UnitLint",
                systemPackage, toml,
            ]),
        library(
            "UnitDeployment",
            [
                "CLinux", "UnitSyntax", "UnitValues", "UnitCatalog", "UnitModel", "UnitLint",
                "SystemdBus", systemPackage,
            ]),

        // Commands and programs.
        library(
            "UnitCommands",
            [
                "CLinux", "UnitSyntax", "UnitValues", "UnitCatalog", "UnitModel", "UnitLint",
                "UnitFormat", "UnitWorkspace", "SystemdBus", "UnitDeployment", argumentParser,
                systemPackage,
            ]),
        .executableTarget(
            name: "unitsmith", dependencies: ["UnitCommands"], swiftSettings: settings),
        .executableTarget(
            name: "devtool",
            dependencies: [
                "UnitCommands", "UnitSyntax", "UnitValues", "UnitCatalog", "UnitModel", "UnitLint",
                "UnitWorkspace", argumentParser,
            ],
            swiftSettings: settings),

        // Tests.
        library("UnitTestSupport", ["CSystemd"]),
        .testTarget(
            name: "UnitTestSupportTests", dependencies: ["UnitTestSupport"], swiftSettings: settings
        ),
        tests(of: "UnitSyntax"),
        tests(of: "UnitValues"),
        tests(of: "UnitCatalog"),
        tests(of: "UnitModel", ["UnitSyntax", "UnitCatalog", "UnitValues"]),
        tests(of: "UnitLint", ["UnitSyntax", "UnitCatalog", "UnitModel", "UnitValues"]),
        tests(
            of: "UnitFormat",
            ["UnitSyntax", "UnitValues", "UnitCatalog", "UnitModel", "UnitLint"]),
        tests(
            of: "UnitCommands",
            ["UnitLint", "UnitCatalog", "UnitModel", "UnitValues", "UnitSyntax"]),
        tests(
            of: "SystemdBus",
            ["UnitSyntax", "UnitValues", "UnitCatalog", "UnitModel", "UnitWorkspace"]),
        tests(
            of: "UnitDeployment",
            [
                "UnitSyntax", "UnitValues", "UnitCatalog", "UnitModel", "UnitLint", "SystemdBus",
            ]),
        .testTarget(
            name: "ConformanceTests",
            dependencies: [
                "UnitLint", "UnitModel", "UnitSyntax", "UnitValues", "UnitTestSupport",
            ],
            swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
