import UnitCatalog
import UnitValues

/// What is checked of a mount.
enum MountChecks {
    static let all: [UnitVerification.Check] = [place, apiFileSystem, source]

    private static func place(_ mount: UnitSettings) -> [UnitProblem] {
        mount.pathProblem("Where", mount.path("Where"), of: "mounted")
    }

    private static func apiFileSystem(_ mount: UnitSettings) -> [UnitProblem] {
        guard let place = mount.path("Where")?.text ?? mount.unitName?.path,
            APIMountPoint.contains(place, in: mount.version)
        else { return [] }
        return mount.problem(
            .mountOverAPIFileSystem, "systemd mounts \(place) itself and refuses a unit for it",
            help: "mount elsewhere", at: mount.value("Where"))
    }

    private static func source(_ mount: UnitSettings) -> [UnitProblem] {
        // The root directory is always mounted already.
        guard mount.value("What") == nil, mount.unit.context.unitName != "-.mount" else {
            return []
        }
        return mount.problem(
            .mountWithoutSource, "the mount has no What=", help: "name what is mounted")
    }
}

/// What is checked of an automount.
enum AutomountChecks {
    static let all: [UnitVerification.Check] = [root, place, options]

    private static func root(_ automount: UnitSettings) -> [UnitProblem] {
        let place = automount.path("Where")?.text ?? automount.unitName?.path
        guard place == "/" else { return [] }
        return automount.problem(
            .automountOfRoot, "the root directory cannot be mounted on demand",
            refusal: automount.version >= 252 ? .error : .badSetting,
            at: automount.value("Where"))
    }

    private static func place(_ automount: UnitSettings) -> [UnitProblem] {
        automount.pathProblem("Where", automount.path("Where"), of: "mounted")
    }

    private static func options(_ automount: UnitSettings) -> [UnitProblem] {
        guard let options = automount.value("ExtraOptions"), case .text(let text) = options.value
        else { return [] }
        let names = text.split(separator: ",").map { $0.prefix { $0 != "=" } }
        guard let reserved = names.first(where: { Self.reserved.contains(String($0)) }) else {
            return []
        }
        return automount.problem(
            .reservedAutomountOption, "option '\(reserved)' is refused in ExtraOptions=",
            help: "systemd sets it itself", at: options)
    }

    private static let reserved: Set<String> = [
        "fd", "pgrp", "minproto", "maxproto", "direct", "indirect",
    ]
}

/// What is checked of a swap.
enum SwapChecks {
    static let all: [UnitVerification.Check] = [device]

    private static func device(_ swap: UnitSettings) -> [UnitProblem] {
        guard case .mountNode(let node) = swap.value("What")?.value else {
            return swap.pathProblem("What", nil, of: "swapped on")
        }
        guard let path = node.path else {
            return swap.problem(
                .pathNotUnitName, "What=\(node.text) is no path, as the name of a swap is",
                help: "write the path of the device or file, or a tag such as UUID=",
                refusal: .error,
                at: swap.value("What"))
        }
        return swap.pathProblem("What", path, of: "swapped on")
    }
}
