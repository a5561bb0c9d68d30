import Foundation

/// A random number generator that gives the same numbers for the same seed (SplitMix64).
///
/// Property tests draw from it and print ``seed`` when they fail; `UNITSMITH_SEED=… swift test`
/// then repeats the run.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    /// The seed of this run: `UNITSMITH_SEED` when it is set to a number, else a fixed one.
    public static let defaultSeed: UInt64 =
        ProcessInfo.processInfo.environment["UNITSMITH_SEED"].flatMap { UInt64($0) } ?? 20_260_101

    /// What the generator started from.
    public let seed: UInt64
    private var state: UInt64

    /// Makes a generator.
    ///
    /// - Parameter seed: Where to start; the same seed gives the same numbers.
    public init(seed: UInt64 = Self.defaultSeed) {
        self.seed = seed
        state = seed
    }

    /// The next number; each of the 64-bit numbers is equally likely.
    ///
    /// - Returns: The number.
    public mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
