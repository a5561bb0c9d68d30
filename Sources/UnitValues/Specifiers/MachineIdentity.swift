/// What specifiers say of the machine and of the user whose manager reads the unit.
///
/// On a machine that is not at hand, a stand-in takes its place: values of the right
/// form, so that a value with specifiers is judged by the rest of it.
public struct MachineIdentity: Hashable, Sendable {
    /// Specifier letter → what it stands for.
    private var replacements: [UInt8: String]

    /// The home of the user whose manager reads the unit.
    public var home: String { self[UInt8(ascii: "h")] ?? "/root" }

    /// A machine that nothing is known of: an x86-64 whose `/etc/os-release` has no optional
    /// fields, with a manager that runs as root.
    public static let unknown = MachineIdentity(
        text: """
            a x86-64
            A
            b 00000000000000000000000000000001
            B
            g root
            G 0
            h /root
            H host
            l host
            m 00000000000000000000000000000002
            M
            o linux
            q host
            u root
            U 0
            v 6.12.0
            w 1
            W
            """)

    /// A machine that nothing is known of, with a manager that runs as the user 1000.
    public static let unknownUser = {
        var machine = unknown
        for (letter, value) in [
            ("g", "user"), ("G", "1000"), ("h", "/home/user"), ("u", "user"), ("U", "1000"),
        ] as [(Unicode.Scalar, String)] {
            machine[UInt8(ascii: letter)] = value
        }
        return machine
    }()

    /// A machine from lines of a letter and what it stands for.
    private init(text: String) {
        replacements = [:]
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            guard let letter = line.first else { continue }
            replacements[letter] = String(Substring(line.dropFirst(2)))
        }
    }

    /// What a specifier stands for; nil when it is not about the machine.
    public subscript(letter: UInt8) -> String? {
        get { replacements[letter] }
        set { replacements[letter] = newValue }
    }
}
