import Foundation
import Testing
import UnitTestSupport

/// Compares where we find a unit and its drop-ins with where booted releases do.
///
/// One test at a time: each takes away all that is called `ushow` in the end.
@Suite(.serialized, .needsBootedHost) struct BootedShowTests {
    private static let folders = ["/etc/systemd/system", "/usr/local/lib/systemd/system"]

    /// Directories of drop-ins for `ushow-a-b@i.path`, which is also `ushow-x@i.path`.
    private static let dropInNames = [
        "ushow-a-b@i.path", "ushow-a-b@.path", "ushow-a-.path", "ushow-a-@i.path",
        "ushow-a-@.path", "ushow-.path", "ushow-@i.path", "ushow-@.path", "ushow-x@i.path",
        "ushow-x@.path", "path",
    ]

    @Test(
        "Every directory of drop-ins wins over the same directories as in each release",
        arguments: BootedHost.releases)
    func order(release: Int) throws {
        let host = try BootedHost(release)
        defer { removeAll(on: host) }
        try host.write(
            "[Path]\nPathExists=/nowhere\n", to: "/run/systemd/system/ushow-a-b@.path")
        try host.output(of: [
            "ln", "-sf", "/run/systemd/system/ushow-a-b@.path",
            "/etc/systemd/system/ushow-x@.path",
        ])
        var remaining: Set<String> = []
        for folder in Self.folders {
            for name in Self.dropInNames {
                let path = "\(folder)/\(name).d/ushow.conf"
                try host.write("[Unit]\nDescription=\(path)\n", to: path)
                remaining.insert(path)
            }
        }

        while !remaining.isEmpty {
            let theirs = try winner(on: host)
            let ours = try Program.run([
                "show", "--root", host.outsideRoot, "--target", String(release), "--properties",
                "-p", "Description", "ushow-a-b@i.path",
            ]).output
            #expect(ours == "Description=\(theirs)\n")
            guard remaining.remove(theirs) != nil else {
                Issue.record("\(theirs) was not there to win")
                return
            }
            try host.remove(theirs)
        }
    }

    private func winner(on host: BootedHost) throws -> String {
        try host.output(of: ["systemctl", "daemon-reload"])
        let line = try host.output(of: [
            "systemctl", "show", "-p", "Description", "ushow-a-b@i.path",
        ])
        return String(line.dropFirst("Description=".count).dropLast())
    }

    @Test(
        "Links, masks, templates and the drop-ins of all names are found as by each release",
        arguments: BootedHost.releases)
    func lookup(release: Int) throws {
        let host = try BootedHost(release)
        defer { removeAll(on: host) }
        try host.output(of: ["sh", "-ec", Self.layout])
        try host.output(of: ["systemctl", "daemon-reload"])

        for name in [
            "ushow-plain.path", "ushow-alias.path", "ushow-t@1.path", "ushow-t@2.path",
            "ushow-u@1.path", "ushow-masked.path", "ushow-empty.path", "ushow-linked.path",
        ] {
            let theirs = try shown(by: host, name)
            let ours = try Found(
                Program.run([
                    "show", "--root", host.outsideRoot, "--target", String(release), "--format",
                    "json", name,
                ]).output, root: host.outsideRoot, namesTargets: release < 252)
            #expect(ours == theirs, "\(name)")
        }
    }

    /// Units of all sorts, with drop-ins.
    private static let layout = """
        cd /etc/systemd/system
        echo '[Path]\nPathExists=/a' > ushow-plain.path
        ln -s ushow-plain.path ushow-alias.path
        mkdir -p ushow-alias.path.d ushow-plain.path.d /run/systemd/system/ushow-plain.path.d
        echo '[Unit]' > ushow-alias.path.d/2.conf
        echo '[Unit]' > ushow-plain.path.d/1.conf
        echo '[Unit]' > /run/systemd/system/ushow-plain.path.d/3.conf
        ln -s /dev/null ushow-plain.path.d/3.conf
        echo '[Unit]' > ushow-plain.path.d/.hidden.conf
        echo '[Unit]' > ushow-plain.path.d/4.txt
        echo '[Path]\nPathExists=/t' > /run/systemd/system/ushow-t@.path
        echo '[Path]\nPathExists=/2' > ushow-t@2.path
        ln -s /run/systemd/system/ushow-t@.path ushow-u@.path
        ln -s /dev/null ushow-masked.path
        : > ushow-empty.path
        mkdir -p /opt
        echo '[Path]\nPathExists=/l' > /opt/ushow-linked.path
        ln -s /opt/ushow-linked.path ushow-linked.path
        """

    /// What was found of a unit.
    fileprivate struct Found: Equatable {
        var state: String
        var names: Set<String>
        var files: [String]
    }

    private func shown(by host: BootedHost, _ name: String) throws -> Found {
        let text = try host.output(of: [
            "systemctl", "show", "-p", "LoadState,Names,FragmentPath,DropInPaths", name,
        ])
        var values: [String: String] = [:]
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: "=", maxSplits: 1).map(String.init)
            values[parts[0]] = parts.count > 1 ? parts[1] : ""
        }
        let isMasked = values["LoadState"] == "masked"
        let files =
            [values["FragmentPath"] ?? ""]
            + (values["DropInPaths"] ?? "").split(separator: " ").map(String.init)
        return Found(
            state: values["LoadState"] ?? "",
            names: Set((values["Names"] ?? "").split(separator: " ").map(String.init)),
            files: isMasked ? [] : files)
    }

    private func removeAll(on host: BootedHost) {
        _ = try? host.run([
            "sh", "-c",
            (Self.folders + ["/run/systemd/system"]).map { "rm -rf \($0)/ushow-* \($0)/path.d" }
                .joined(separator: "; ")
                + "; rm -f /opt/ushow-*; systemctl daemon-reload",
        ])
    }
}

extension BootedShowTests.Found {
    /// What our JSON says; old releases name a linked unit by what the link leads to.
    fileprivate init(_ json: String, root: String, namesTargets: Bool) throws {
        let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        let unit = try #require((object?["units"] as? [[String: Any]])?.first)
        let name = try #require(unit["name"] as? String)
        state = try #require(unit["state"] as? String)
        names = Set(try #require(unit["aliases"] as? [String]) + [name])
        files = try #require(unit["files"] as? [String]).map { $0.replacing(root, with: "") }
        if namesTargets, let target = unit["linkedTo"] as? String { files[0] = target }
    }
}
