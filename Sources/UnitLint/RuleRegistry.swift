/// Every rule, sorted by its id.
public enum RuleRegistry {
    /// One value of each rule.
    public static let all: [any LintRule] = [
        AssignmentOutsideSection(),
        DeprecatedDirective(),
        InvalidUTF8(),
        InvalidValue(),
        MissingEqualsSign(),
        MissingKey(),
        OverlongLine(),
        RefusedSectionName(),
        RemovedDirective(),
        UnclosedSectionHeader(),
        UnknownDirective(),
        UnknownSection(),
        UnknownSuppression(),
        UnusedSuppression(),
    ]

    /// What people are told of each rule, in the same order.
    public static var infos: [RuleInfo] { all.map { type(of: $0).info } }

    /// The rules that run where nobody chose any.
    public static let onByDefault: [any LintRule] = all.filter { type(of: $0).info.isOnByDefault }
}
