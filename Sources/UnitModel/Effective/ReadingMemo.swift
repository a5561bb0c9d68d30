import Synchronization
import UnitCatalog
import UnitValues

/// Remembers what was read in lines that may stand in other files too, such as
/// `WantedBy=multi-user.target`.
///
/// Units of one system have most of their lines in common. What depends on the unit, as
/// everything with a specifier does, is not remembered. Any number of threads may use it.
public final class ReadingMemo: Sendable {
    private let lines = Mutex(RememberedLines())

    /// A memo of nothing.
    public init() {}

    /// What is known of a value, by the releases that were asked.
    func outcomes(of directive: Directive, _ value: UnsafeBufferPointer<UInt8>) -> [LineOutcome] {
        lines.withLock { $0.outcomes(of: directive, value) }
    }

    /// Remembers what a release makes of a value, unless that depends on the unit.
    func add(
        _ outcome: LineOutcome, of directive: Directive, _ value: UnsafeBufferPointer<UInt8>
    ) {
        guard !outcome.dependsOnUnit else { return }
        lines.withLock { $0.add(outcome, of: directive, value) }
    }
}

/// A hash table of directives with values; it keeps no more than a few megabytes.
private struct RememberedLines {
    private struct Line {
        let directive: Int32
        let value: [UInt8]
        var outcomes: [LineOutcome]
    }

    private static let slotCount = 1 << 13

    private var lines: [Line] = []
    /// Numbers into ``lines``, plus one, where the hash of the line leads; 0 is free.
    private var slots: [Int16] = []

    func outcomes(of directive: Directive, _ value: UnsafeBufferPointer<UInt8>) -> [LineOutcome] {
        guard !slots.isEmpty else { return [] }
        let number = Int(slots[slot(of: directive, value)])
        return number == 0 ? [] : lines[number - 1].outcomes
    }

    mutating func add(
        _ outcome: LineOutcome, of directive: Directive, _ value: UnsafeBufferPointer<UInt8>
    ) {
        if slots.isEmpty { slots = [Int16](repeating: 0, count: Self.slotCount) }
        let slot = slot(of: directive, value)
        if slots[slot] > 0 {
            // Another thread may have read the same line meanwhile.
            let known = Int(slots[slot]) - 1
            if lines[known].outcomes.contains(where: { $0.agreeing == outcome.agreeing }) { return }
            lines[known].outcomes.append(outcome)
        } else if lines.count < Self.slotCount / 2, value.count <= 1024 {
            lines.append(
                Line(directive: directive.number, value: Array(value), outcomes: [outcome]))
            slots[slot] = Int16(lines.count)
        }
    }

    /// The slot where a line is, or the free one where it would be.
    private func slot(of directive: Directive, _ value: UnsafeBufferPointer<UInt8>) -> Int {
        var slot = Self.hash(of: directive, value) & (Self.slotCount - 1)
        while slots[slot] != 0 {
            let line = lines[Int(slots[slot]) - 1]
            let isSame =
                line.directive == directive.number
                && line.value.withUnsafeBufferPointer { $0.hasSameBytes(as: value) }
            if isSame { break }
            slot = (slot + 1) & (Self.slotCount - 1)
        }
        return slot
    }

    private static func hash(of directive: Directive, _ value: UnsafeBufferPointer<UInt8>) -> Int {
        let bytes = UnsafeRawBufferPointer(value)
        var hash = UInt64(bitPattern: Int64(directive.number)) &+ UInt64(bytes.count) << 32
        var offset = 0
        while offset + 8 <= bytes.count {
            mix(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self), into: &hash)
            offset += 8
        }
        var rest: UInt64 = 0
        while offset < bytes.count {
            rest = rest << 8 | UInt64(bytes[offset])
            offset += 1
        }
        mix(rest, into: &hash)
        return Int(truncatingIfNeeded: hash >> 32)
    }

    private static func mix(_ word: UInt64, into hash: inout UInt64) {
        hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
    }
}
