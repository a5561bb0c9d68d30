import UnitTestSupport

@testable import SystemdBus

extension BusConnection {
    /// A connection to a peer in this process.
    static func open(to peer: BusPeer) async throws -> BusConnection {
        try await adopt(descriptor: peer.clientDescriptor, on: BusQueue(label: "tests.bus"))
    }
}

extension BusCall {
    /// A call of a method of a peer's.
    static func peer(_ member: String, _ text: String = "") -> BusCall {
        BusCall(member: member, arguments: [.string(text)], operation: "ask", subject: "the peer")
    }
}

/// Reads a reply that is one string.
let string: ReplyDecoder<String> = { (reply) throws(BusError) in try reply.readString() }
