/// The system calls and groups that each release knows.
enum SystemCalls {
    /// The system calls by their names; apart from the groups, which is all that most units name.
    private static let names: [String: ReleaseSpan] = {
        let words = SpanWord.words(of: SystemCallTable.text)
        var names = [String: ReleaseSpan](minimumCapacity: words.count)
        for word in words { names[word.name] = word.span }
        return names
    }()

    private static let groups: [String: Group] = {
        var groups: [String: Group] = [:]
        var name = ""
        var group: Group?
        for word in SpanWord.words(of: SystemCallGroupTable.text) {
            if word.startsList {
                groups[name] = group
                name = word.name
                group = Group(span: word.span)
            } else {
                group?.members.append((word.name, word.span))
            }
        }
        groups[name] = group
        return groups
    }()

    private struct Group: Sendable {
        let span: ReleaseSpan
        var members: [(name: String, span: ReleaseSpan)] = []
    }

    /// Whether a release can name a system call.
    static func hasCall(_ name: String, in version: SystemdVersion) -> Bool {
        names[name]?.contains(version) ?? false
    }

    /// Whether a release has a group; its name starts with `@`.
    static func hasGroup(_ name: String, in version: SystemdVersion) -> Bool {
        groups[name]?.span.contains(version) ?? false
    }

    /// The system calls of a group and of the groups in it; those that the release
    /// cannot name are left out.
    static func calls(in group: String, of version: SystemdVersion) -> Set<String> {
        var calls: Set<String> = []
        guard let group = groups[group], group.span.contains(version) else { return calls }
        for (member, span) in group.members where span.contains(version) {
            if member == "*" {
                calls = Set(names.filter { $0.value.contains(version) }.keys)
            } else if member.hasPrefix("@") {
                calls.formUnion(self.calls(in: member, of: version))
            } else if member.hasPrefix("-") {
                calls.remove(String(member.dropFirst()))
            } else if hasCall(member, in: version) {
                calls.insert(member)
            }
        }
        return calls
    }
}
