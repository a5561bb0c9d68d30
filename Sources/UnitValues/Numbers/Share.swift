/// A part of a whole in ten-thousandths: `12.5%`, `125‰` and `1250‱`.
public struct Share: Hashable, Sendable {
    /// How many ten-thousandths; above 10000 where more than the whole makes sense.
    public let permyriad: UInt64

    /// A number of ten-thousandths.
    public init(permyriad: UInt64) {
        self.permyriad = permyriad
    }

    /// The finest share that a directive tells apart.
    public enum Precision: Sendable {
        /// `%` alone, without a fraction.
        case percent
        /// `‰`, and `%` with one digit after the point.
        case permille
        /// `‱`, `‰` with one digit after the point, and `%` with two.
        case permyriad

        /// The precision of most shares in a release.
        public static func finest(in version: SystemdVersion) -> Precision {
            version >= 249 ? .permyriad : .permille
        }

        /// A precision that reads a text as the finest of a release does.
        static func finest(
            of text: ArraySlice<UInt8>, in version: SystemdVersion
        ) -> Precision {
            let isCoarse = text.allSatisfy { $0 != UInt8(ascii: ".") && $0 < 0x80 }
            return isCoarse ? .permyriad : finest(in: version)
        }
    }

    /// Reads a share of any size; nil when the text is none.
    ///
    /// - Parameters:
    ///   - text: A whole number in any base of C, a point with digits as the precision
    ///     allows, and the sign.
    ///   - precision: Which signs and digits there may be.
    public init?(unitValue text: ArraySlice<UInt8>, precision: Precision) {
        let places: Int
        let sign: StaticString
        switch precision {
        case .permyriad where text.hasSuffix("‱"): (places, sign) = (0, "‱")
        case .permyriad where text.hasSuffix("‰"): (places, sign) = (1, "‰")
        case .permyriad where text.hasSuffix("%"): (places, sign) = (2, "%")
        case .permille where text.hasSuffix("‰"): (places, sign) = (0, "‰")
        case .permille where text.hasSuffix("%"): (places, sign) = (1, "%")
        case .percent where text.hasSuffix("%"): (places, sign) = (0, "%")
        default: return nil
        }
        let number = text.dropLast(sign.utf8CodeUnitCount)
        guard let parts = Self.parts(number, places: places), parts <= UInt64(Int32.max) else {
            return nil
        }
        let scale: UInt64 =
            switch precision {
            case .permyriad: 1
            case .permille: 10
            case .percent: 100
            }
        permyriad = parts * scale
    }

    /// A number with up to so many digits after its point, times ten for each place.
    private static func parts(_ text: ArraySlice<UInt8>, places: Int) -> UInt64? {
        let dot = places == 0 ? nil : text.firstIndex(of: UInt8(ascii: "."))
        guard let whole = Int32(unitValue: text[..<(dot ?? text.endIndex)]), whole >= 0 else {
            return nil
        }
        let digits = dot.map { text[($0 + 1)...] } ?? []
        guard dot == nil || (1...places).contains(digits.count), digits.allSatisfy(\.isDigit) else {
            return nil
        }
        var parts = UInt64(whole)
        for place in 0..<places {
            let digit = digits.dropFirst(place).first ?? UInt8(ascii: "0")
            parts = parts * 10 + UInt64(digit - UInt8(ascii: "0"))
        }
        return parts
    }
}
