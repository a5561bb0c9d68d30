/// The system calls and groups that each release knows.
struct SystemCalls: Sendable {
    static let shared = SystemCalls()

    private let names: [String: ReleaseSpan]
    private let groups: [String: Group]

    private struct Group: Sendable {
        let span: ReleaseSpan
        var members: [(name: String, span: ReleaseSpan)] = []
    }

    /// Whether a release can name a system call.
    func hasCall(_ name: String, in version: SystemdVersion) -> Bool {
        names[name]?.contains(version) ?? false
    }

    /// Whether a release has a group; its name starts with `@`.
    func hasGroup(_ name: String, in version: SystemdVersion) -> Bool {
        groups[name]?.span.contains(version) ?? false
    }

    /// The system calls of a group and of the groups in it; those that the release
    /// cannot name are left out.
    func calls(in group: String, of version: SystemdVersion) -> Set<String> {
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

    private init() {
        var names: [String: ReleaseSpan] = [:]
        for word in SpanWord.words(of: SystemCallTable.text) { names[word.name] = word.span }
        self.names = names
        var groups: [String: Group] = [:]
        var current = ""
        for word in SpanWord.words(of: SystemCallGroupTable.text) {
            if word.startsList {
                current = word.name
                groups[current] = Group(span: word.span)
            } else {
                groups[current]?.members.append((word.name, word.span))
            }
        }
        self.groups = groups
    }
}
