/// A release of systemd, by its whole number: `252` is every 252.x.
///
/// Value grammars change only from one whole number to the next, so the
/// number is all that a reader of values has to know.
public struct SystemdVersion: Sendable {
    private let value: Int

    /// Who is told what is asked of the release; mostly nobody.
    private let observer: ReleaseObserver?

    /// The release with a number.
    public init(_ number: Int) {
        value = number
        observer = nil
    }

    private init(_ value: Int, observer: ReleaseObserver) {
        self.value = value
        self.observer = observer
    }

    /// The release number, such as 252.
    public var number: Int {
        observer?.note(only: value)
        return value
    }

    /// Tells the observer that a question was about more than the release.
    func noteUnit() {
        observer?.noteUnit()
    }

    /// Tells the observer that an answer was taken which holds for some releases.
    package func note(agreeing releases: ClosedRange<Int>) {
        observer?.note(atLeast: releases.lowerBound)
        observer?.note(atMost: releases.upperBound)
    }

    /// The same release, which tells an observer of every question that it answers.
    public func observed(by observer: ReleaseObserver) -> SystemdVersion {
        SystemdVersion(value, observer: observer)
    }
}

extension SystemdVersion: Comparable {
    /// Whether both are the same release.
    public static func == (lhs: SystemdVersion, rhs: SystemdVersion) -> Bool {
        let isEqual = lhs.value == rhs.value
        if isEqual {
            lhs.observer?.note(only: lhs.value)
            rhs.observer?.note(only: rhs.value)
        } else {
            _ = lhs < rhs
        }
        return isEqual
    }

    /// Whether one release came out before the other.
    public static func < (lhs: SystemdVersion, rhs: SystemdVersion) -> Bool {
        let isEarlier = lhs.value < rhs.value
        if let observer = lhs.observer {
            if isEarlier {
                observer.note(atMost: rhs.value - 1)
            } else {
                observer.note(atLeast: rhs.value)
            }
        }
        if let observer = rhs.observer {
            if isEarlier {
                observer.note(atLeast: lhs.value + 1)
            } else {
                observer.note(atMost: lhs.value)
            }
        }
        return isEarlier
    }
}

extension SystemdVersion: Hashable {
    /// Mixes in the number.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(number)
    }
}

extension SystemdVersion: ExpressibleByIntegerLiteral {
    /// The release with a number, so that `252` reads as one.
    public init(integerLiteral value: Int) {
        self.init(value)
    }
}

extension SystemdVersion: CustomStringConvertible {
    /// The bare number.
    public var description: String { String(number) }
}
