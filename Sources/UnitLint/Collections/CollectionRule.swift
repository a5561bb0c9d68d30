/// A check that several files, or the system around them, are needed for.
///
/// Such a rule is silent where each file is judged by itself. Otherwise it is called once,
/// after all files were linted one by one, with all of them.
public protocol CollectionRule: LintRule {
    /// Checks what only the files together show.
    func check(_ collection: LintedCollection, into sink: inout CollectionSink)
}

extension CollectionRule {
    /// The rule itself.
    public var collectionRule: (any CollectionRule)? { self }
}

/// A rule for single files that other files can prove wrong; ``RuleRegistry/revisable`` has it too.
protocol RevisableRule: LintRule {
    /// Whether what the rule finds in a unit alone is no mistake, given the rest.
    func isExcused(_ unit: CollectedUnit, in collection: LintedCollection) -> Bool
}
