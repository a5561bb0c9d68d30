public import UnitCatalog
public import UnitValues

/// What a release says of a unit as a whole, once it has read all of it.
public struct UnitProblem: Hashable, Sendable {
    /// What kind of mistake it is.
    public let mistake: UnitMistake

    /// What the release does about it.
    public let effect: ValueEffect

    /// How the unit is refused, where the effect is ``ValueEffect/fatal``.
    public let refusal: LoadRefusal

    /// What is wrong: lower case, no full stop.
    public let message: String

    /// A way out, when there is one that is not obvious from the message.
    public let help: String?

    /// The value that it is about most of all, as an offset range of its document; nil when it is
    /// about something that is missing.
    public let place: Place?

    /// The section that it is about.
    public let section: SectionID

    /// Where the value of an assignment stands.
    public struct Place: Hashable, Sendable {
        /// The line.
        public let origin: ValueOrigin
        /// The value in that line's document.
        public let range: Range<Int>
    }
}
