public import ArgumentParser

/// An option's value that is one of a few words.
///
/// The argument parser finds the words of an enumeration by reflection, which every start of the
/// program would pay for.
public protocol WordChoice: ExpressibleByArgument, CaseIterable, RawRepresentable
where RawValue == String {}

extension WordChoice {
    /// The words, in the order of the cases.
    public static var allValueStrings: [String] { allCases.map { $0.rawValue } }
    /// None; the help of the option says what the words mean.
    public static var allValueDescriptions: [String: String] { [:] }
    /// The words.
    public static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
    /// The word itself.
    public var defaultValueDescription: String { rawValue }
}
