import UnitCatalog
import UnitModel
import UnitValues

/// The specifiers of a value, such as `%H`, and what they stand for.
enum SpecifierExplanation {
    typealias Item = LineExplanation.Item

    /// One fact for each specifier that counts, in the order in which they stand there.
    static func items(of value: [UInt8], _ directive: Directive, _ context: ValueContext) -> [Item]
    {
        letters(in: value).compactMap { letter in
            guard isRead(letter, in: value, directive, context) else { return nil }
            let name = "%" + String(UnicodeScalar(letter))
            let words = meanings[letter] ?? "something that only the manager knows"
            guard let replacement = context.replacement(for: letter) else {
                return Item(name: name, text: words)
            }
            let text = String(decoding: replacement, as: UTF8.self)
            let standIn = isStandIn(letter, context) ? ", for example " : ": "
            return Item(
                name: name, text: words + standIn + (text.isEmpty ? "empty" : "\"\(text)\""))
        }
    }

    private static func letters(in value: [UInt8]) -> [UInt8] {
        let percent = UInt8(ascii: "%")
        var letters: [UInt8] = []
        var rest = value[...]
        while let place = rest.firstIndex(of: percent), place + 1 < value.count {
            let letter = value[place + 1]
            if letter != percent, !letters.contains(letter) { letters.append(letter) }
            rest = value[(place + 2)...]
        }
        return letters
    }

    /// Whether the manager puts something in there.
    ///
    /// If it does, the value changes with what the specifier stands for; many directives take a `%`
    /// as it is.
    private static func isRead(
        _ letter: UInt8, in value: [UInt8], _ directive: Directive, _ context: ValueContext
    ) -> Bool {
        let readings = ["/a", "/b/c"].map { replacement in
            var other = context
            other.machine[letter] = replacement
            return ValueReader(directive, value: value, in: other).read()
        }
        return readings[0] != readings[1]
    }

    /// Whether the machine decides, and it is not at hand.
    private static func isStandIn(_ letter: UInt8, _ context: ValueContext) -> Bool {
        let unknown: MachineIdentity = context.manager == .system ? .unknown : .unknownUser
        guard context.machine == unknown, context.machine[letter] != nil else { return false }
        return context.manager == .user || !"uUgGh".utf8.contains(letter)
    }

    private static let meanings: [UInt8: String] = {
        var meanings: [UInt8: String] = [:]
        for line in "\(table)".split(separator: "\n") {
            guard let letter = line.utf8.first else { continue }
            meanings[letter] = String(line.dropFirst(2))
        }
        return meanings
    }()

    /// A letter, and what it stands for.
    private static let table: StaticString = """
        a the architecture of the machine
        A the version of the operating system's image
        b the number of this boot
        B the build of the operating system
        c the control group of the unit
        C the folder for caches
        d the folder of the unit's credentials
        D the folder for shared data
        E the folder for configuration
        f the instance, or the prefix, as a path
        g the group of the manager's user
        G the number of that group
        h the home of the manager's user
        H the name of the host
        i the instance, as the unit's name has it
        I the instance, unescaped
        j the last part of the prefix
        J the last part of the prefix, unescaped
        l the name of the host up to the first dot
        L the folder for logs
        m the number of the machine
        M the name of the operating system's image
        n the name of the unit
        N the name of the unit without its type
        o the operating system
        p the prefix of the unit's name
        P the prefix of the unit's name, unescaped
        q the name of the host for people
        r the root of the control groups
        R the root of the control groups
        s the shell of the manager's user
        S the folder for state
        t the folder for what is gone after the next boot
        T the folder for temporary files
        u the manager's user
        U the number of that user
        v the release of the kernel
        V the folder for temporary files that outlive a boot
        w the version of the operating system
        W the variant of the operating system
        y the file of the unit
        Y the folder of the unit's file
        """
}
