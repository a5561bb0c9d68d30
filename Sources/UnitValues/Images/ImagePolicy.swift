/// What partitions an image may have, and how they have to be protected, systemd.image-policy(7).
public struct ImagePolicy: Hashable, Sendable {
    /// What partitions that are named may be.
    public let rules: [PartitionDesignator: PartitionPolicy]

    /// What all others may be.
    public let otherwise: PartitionPolicy

    /// Reads a policy: `*`, `-`, `~`, or `PARTITION=FLAGS` with colons between them.
    ///
    /// From 258 on, systemd ignores names that it does not know and says nothing.
    ///
    /// - Throws: ``ValueProblem`` for a rule without `=`, or a second one for a partition; until
    ///   257 also for partitions and flags that are not known.
    public init(_ text: ArraySlice<UInt8>, in context: ValueContext) throws(ValueProblem) {
        if let policy = Self.policy(symbol: text, in: context.version) {
            rules = [:]
            otherwise = policy
            return
        }
        var rules: [PartitionDesignator: PartitionPolicy] = [:]
        var otherwise: PartitionPolicy?
        for rule in text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false) {
            guard let equals = rule.firstIndex(of: UInt8(ascii: "=")) else {
                throw ValueProblem(
                    "\(quoted(rule)) is no rule of an image policy; write PARTITION=FLAGS",
                    at: rule.range)
            }
            let name = rule[..<equals].trimmed
            guard !name.isEmpty else {
                try Self.refuseSecond(otherwise != nil, rule)
                otherwise = try PartitionPolicy(rule[(equals + 1)...], in: context.version)
                continue
            }
            guard let partition = PartitionDesignator(name, in: context.version) else {
                if context.version >= 258 { continue }
                throw ValueProblem(
                    "\(quoted(name)) is no partition of an image; write names such as root, usr, "
                        + "home, srv, var and tmp",
                    at: name.range)
            }
            try Self.refuseSecond(rules[partition] != nil, rule)
            rules[partition] = try PartitionPolicy(rule[(equals + 1)...], in: context.version)
        }
        self.rules = rules
        self.otherwise = otherwise ?? .ignore
    }

    private static func refuseSecond(
        _ isSecond: Bool, _ rule: ArraySlice<UInt8>
    ) throws(ValueProblem) {
        guard isSecond else { return }
        throw ValueProblem(
            "\(quoted(rule)) is the second rule for these partitions", at: rule.range)
    }

    /// The policy as systemd prints it for a release.
    public func text(in version: SystemdVersion) -> String {
        let open = PartitionPolicy.open(in: version)
        // Nothing for the others is as good as no policy at all.
        if otherwise.isEmpty { return "*" }
        if rules.isEmpty {
            if otherwise == open { return "*" }
            if otherwise == .ignore { return "-" }
            if otherwise == .absent { return "~" }
        }
        var parts = rules.sorted { $0.key.order < $1.key.order }.map {
            "\($0.key.name)=\($0.value.text(in: version))"
        }
        if otherwise != .ignore { parts.append("=\(otherwise.text(in: version))") }
        return parts.joined(separator: ":")
    }

    /// What one sign alone says of all partitions.
    private static func policy(
        symbol: ArraySlice<UInt8>, in version: SystemdVersion
    ) -> PartitionPolicy? {
        if symbol.matches("*") { return .open(in: version) }
        if symbol.matches("-") { return .ignore }
        return symbol.matches("~") ? .absent : nil
    }
}
