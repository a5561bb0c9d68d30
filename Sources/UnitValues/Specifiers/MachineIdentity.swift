/// What specifiers say of the machine and of the manager's user.
///
/// On a machine that is not at hand, ``unknown`` stands in: values of the right
/// form, so that a value with specifiers is judged by the rest of it.
public struct MachineIdentity: Hashable, Sendable {
    /// Specifier letter → what it stands for.
    private var replacements: [UInt8: String]

    /// A machine that nothing is known of: an x86-64 whose manager runs as root.
    public static let unknown = MachineIdentity(replacements: [
        UInt8(ascii: "a"): "x86-64", UInt8(ascii: "A"): "1",
        UInt8(ascii: "b"): "00000000000000000000000000000001", UInt8(ascii: "B"): "1",
        UInt8(ascii: "H"): "host", UInt8(ascii: "l"): "host", UInt8(ascii: "q"): "host",
        UInt8(ascii: "m"): "00000000000000000000000000000001", UInt8(ascii: "M"): "image",
        UInt8(ascii: "o"): "linux", UInt8(ascii: "v"): "6.1.0", UInt8(ascii: "w"): "1",
        UInt8(ascii: "W"): "variant", UInt8(ascii: "g"): "root", UInt8(ascii: "G"): "0",
        UInt8(ascii: "u"): "root", UInt8(ascii: "U"): "0", UInt8(ascii: "h"): "/root",
        UInt8(ascii: "s"): "/bin/sh",
    ])

    /// What a specifier stands for; nil when this says nothing about it.
    public subscript(letter: UInt8) -> String? {
        get { replacements[letter] }
        set { replacements[letter] = newValue }
    }
}

extension ValueContext {
    /// What a specifier stands for in this unit.
    func replacement(for letter: UInt8) -> String {
        if let known = machine[letter] { return known }
        let name = UnitNameParts(unitName)
        return switch letter {
        case UInt8(ascii: "n"): unitName
        case UInt8(ascii: "N"): name.prefixAndInstance
        case UInt8(ascii: "p"): name.prefix
        case UInt8(ascii: "P"): UnitNameParts.unescaped(name.prefix)
        case UInt8(ascii: "i"): name.instance
        case UInt8(ascii: "I"): UnitNameParts.unescaped(name.instance)
        case UInt8(ascii: "j"): name.lastComponent
        case UInt8(ascii: "J"): UnitNameParts.unescaped(name.lastComponent)
        case UInt8(ascii: "f"):
            "/" + UnitNameParts.unescaped(name.instance.isEmpty ? name.prefix : name.instance)
        case UInt8(ascii: "y"): "/etc/systemd/system/" + unitName
        case UInt8(ascii: "Y"): "/etc/systemd/system"
        case UInt8(ascii: "c"): "/system.slice/" + unitName
        case UInt8(ascii: "r"): "/system.slice"
        case UInt8(ascii: "R"): ""
        case UInt8(ascii: "C"): "/var/cache"
        case UInt8(ascii: "d"): "/run/credentials/" + unitName
        case UInt8(ascii: "D"): "/usr/share"
        case UInt8(ascii: "E"): "/etc"
        case UInt8(ascii: "L"): "/var/log"
        case UInt8(ascii: "S"): "/var/lib"
        case UInt8(ascii: "t"): "/run"
        case UInt8(ascii: "T"): "/tmp"
        case UInt8(ascii: "V"): "/var/tmp"
        default: ""
        }
    }
}

/// The parts of a unit's name that specifiers speak of.
struct UnitNameParts {
    let prefix: String
    let instance: String
    let prefixAndInstance: String

    init(_ name: String) {
        let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
        prefixAndInstance = String(stem)
        let at = stem.firstIndex(of: "@")
        prefix = String(at.map { stem[..<$0] } ?? stem)
        instance = String(at.map { stem[stem.index(after: $0)...] } ?? "")
    }

    /// What comes after the last dash of the prefix.
    var lastComponent: String {
        prefix.lastIndex(of: "-").map { String(prefix[prefix.index(after: $0)...]) } ?? prefix
    }

    /// `-` for `/` and `\xHH` for bytes, taken back.
    static func unescaped(_ name: String) -> String {
        var result: [UInt8] = []
        var rest = Array(name.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "-") {
                result.append(UInt8(ascii: "/"))
            } else if byte == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "x"),
                let value = UInt8(
                    String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16)
            {
                result.append(value)
                rest = rest.dropFirst(3)
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
