import UnitModel
import UnitValues

/// Addresses and ports as `systemctl show` prints them.
enum PropertyNetworkText {
    /// `192.0.2.0/24`.
    static func addressPrefix(_ value: PropertyValue) -> String {
        let fields = value.elements ?? []
        let bytes = (fields.count == 3 ? fields[1].elements ?? [] : []).compactMap(number)
            .compactMap { UInt8(exactly: $0) }
        guard bytes.count == 4 || bytes.count == 16, let length = number(fields[2]) else {
            return ""
        }
        let address = bytes.count == 4 ? IPAddress.v4(bytes) : .v6(bytes)
        return "\(address)/\(length)"
    }

    /// `ipv4:tcp80-90`: no colon follows the protocol.
    static func socketBindRule(_ value: PropertyValue) -> String {
        let fields = (value.elements ?? []).compactMap(number)
        guard fields.count == 4 else { return "" }
        let family = [2: "ipv4:", 10: "ipv6:"][fields[0]] ?? ""
        let transport = [6: "tcp", 17: "udp"][fields[1]] ?? ""
        let ports =
            switch fields[2] {
            case 0: "any"
            case 1: "\(fields[3])"
            default: "\(fields[3])-\(fields[3] + fields[2] - 1)"
            }
        return family + transport + ports
    }

    private static func number(_ value: PropertyValue) -> UInt64? {
        guard case .number(let number) = value else { return nil }
        return number
    }
}
