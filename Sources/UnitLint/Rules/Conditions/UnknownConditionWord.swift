import UnitCatalog
import UnitModel
import UnitValues

/// Flags a condition for something that does not exist.
struct UnknownConditionWord: LintRule {
    static let info = RuleInfo(
        id: "unknown-condition-word",
        severity: .error,
        summary: "ConditionVirtualization= and the like with a word that never holds",
        rationale: """
            systemd compares the word with what it finds and says nothing about one that it does not know: \
            the condition never holds, or with `!` always does.
            """,
        flagged: [
            "[Unit]\nConditionVirtualization=dokcer\n", "[Unit]\nConditionArchitecture=foobar\n",
            "[Unit]\nConditionCapability=CAP_NET_ADMN\n", "[Unit]\nConditionACPower=plugged\n",
        ],
        accepted: [
            "[Unit]\nConditionVirtualization=!container\nConditionArchitecture=x86-64\nConditionSecurity=|selinux\n"
        ],
        reference: "systemd.unit(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        for line in unit.newest.assignments {
            guard case .condition(let kind) = line.directive.kind,
                case .condition(let test) = line.value,
                let words = ConditionWords.words(for: kind), !test.parameter.isEmpty,
                !words.contains(test.parameter), !test.parameter.contains("%")
            else { continue }
            let takesBoolean = [.virtualization, .acPower, .firstBoot].contains(kind)
            if takesBoolean, Enumeration.isBoolean(test.parameter) { continue }
            if ConditionWords.isOpen(kind, for: test.parameter) { continue }
            let nearest = Spelling.nearest(to: test.parameter, among: words)
            sink.advise(
                Self.self,
                "\(line.directive.name)= does not know \(quoted(test.parameter))"
                    + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
                help: "the test never succeeds", at: line)
        }
    }
}

/// The words that tests of a fixed set know, systemd.unit(5).
private enum ConditionWords {
    static func words(for kind: ConditionKind) -> [String]? {
        switch kind {
        case .virtualization: virtualization
        case .architecture: architecture
        case .security: security
        case .acPower, .firstBoot: ["yes", "no"]
        case .needsUpdate: ["/etc", "/var"]
        case .capability: CapabilitySet.names.map { $0.uppercased() }
        case .controlGroupController: controllers
        case .firmware: ["uefi", "device-tree"]
        default: nil
        }
    }

    /// Whether a test knows more than the words: values that are not of a fixed set.
    static func isOpen(_ kind: ConditionKind, for text: String) -> Bool {
        switch kind {
        case .capability: CapabilitySet.names.contains(text.lowercased()) || UInt(text) != nil
        case .controlGroupController: text.contains(" ") || text.hasPrefix("v")
        case .firmware: text.contains("(")
        case .needsUpdate: text.hasPrefix("/etc") || text.hasPrefix("/var")
        default: false
        }
    }

    private static let controllers = list("cpu cpuacct cpuset io blkio memory devices pids")

    private static let virtualization = list(
        """
        vm container private-users kvm amazon qemu bochs xen uml vmware oracle microsoft zvm parallels \
        bhyve qnx acrn powervm apple sre google vm-other systemd-nspawn lxc-libvirt lxc openvz docker \
        podman rkt wsl proot pouch container-other cvm
        """)

    private static let architecture = list(
        """
        x86 x86-64 ppc ppc-le ppc64 ppc64-le ia64 parisc parisc64 s390 s390x sparc sparc64 mips mips-le \
        mips64 mips64-le alpha arm arm-be arm64 arm64-be sh sh64 m68k tilegx cris arc arc-be native \
        riscv32 riscv64 loongarch64 nios2
        """)

    private static let security = list(
        """
        selinux apparmor tomoyo smack ima audit uefi-secureboot tpm2 cvm measured-uki \
        measured-os
        """)

    private static func list(_ text: String) -> [String] {
        text.split(separator: " ").map(String.init)
    }
}

extension Enumeration {
    /// Whether a word says yes or no, as some tests allow besides.
    fileprivate static func isBoolean(_ word: String) -> Bool {
        ["1", "yes", "y", "true", "t", "on", "0", "no", "n", "false", "f", "off"]
            .contains(word.lowercased())
    }
}
