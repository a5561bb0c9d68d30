/// The name or number of a user or group, as managers take it: nearly everything that cannot be
/// mistaken for a number or break `/etc/passwd`.
public enum UserName {
    /// Checks a name or number.
    ///
    /// - Parameters:
    ///   - name: The bytes, with specifiers replaced.
    ///   - range: Where they stand in the value.
    /// - Returns: The name.
    /// - Throws: ``ValueProblem`` with the effect `fatal`: an empty name, `.` and `..`, a number
    ///   with a sign or leading zeros, one that is not below 4294967295 or is 65535, and a name
    ///   with a colon, a slash or a control character.
    public static func check(
        _ name: [UInt8], at range: Range<Int>
    ) throws(ValueProblem) -> String {
        guard let mistake = mistake(in: name) else { return String(decoding: name, as: UTF8.self) }
        throw ValueProblem(mistake, at: range, effect: .fatal)
    }

    /// Reads the names of groups, separated by blanks; quotes mean nothing.
    ///
    /// Words up to one that refuses the unit count.
    public static func list(
        _ text: ArraySlice<UInt8>, in context: ValueContext
    ) -> ValueReading<[String]> {
        WordList.read(text, rules: [], afterMistake: .stops, syntaxEffect: .fatal) {
            (word) throws(ValueProblem) in
            let name = try SpecifierExpansion.expand(
                word.bytes, at: word.range, as: .full, effect: .fatal, in: context)
            return try check(name, at: word.range)
        }
    }

    private static func mistake(in name: [UInt8]) -> String? {
        guard !name.isEmpty else { return "the name of a user or group is missing" }
        if isNumber(name) {
            return isID(name)
                ? nil
                : "\(quoted(name)) is no number of a user or group: from 0 to 4294967294 without "
                    + "leading zeros, but not 65535"
        }
        if name.first == UInt8(ascii: "-"), isNumber(name.dropFirst()) || name.count == 1 {
            return "\(quoted(name)) names no user or group; numbers have no sign"
        }
        if name == [UInt8(ascii: ".")] || name == Array("..".utf8) {
            return "\(quoted(name)) names no user or group"
        }
        if name.first == UInt8(ascii: " ") || name.last == UInt8(ascii: " ") {
            return "\(quoted(name)) names no user or group; a name has no blanks around it"
        }
        let isAccepted = name.allSatisfy {
            $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "/")
        }
        guard isAccepted, SystemdUTF8.text(of: name) != nil else {
            return "\(quoted(name)) names no user or group; colons, slashes and control "
                + "characters are not allowed"
        }
        return nil
    }

    private static func isNumber(_ text: some Collection<UInt8>) -> Bool {
        !text.isEmpty && text.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    private static func isID(_ digits: [UInt8]) -> Bool {
        guard digits.count == 1 || digits.first != UInt8(ascii: "0"),
            let number = UInt32(String(decoding: digits, as: UTF8.self))
        else { return false }
        // What 16 and 32 bits have for "no user".
        return number != 0xFFFF && number != 0xFFFF_FFFF
    }
}
