import Foundation
import Glibc
import Synchronization

/// A D-Bus peer in this process, at the other end of a socket pair.
///
/// It answers calls as a closure says, so that tests can see what a client does with errors, with
/// silence and with a connection that goes away. It runs on a thread of its own.
public final class BusPeer: Sendable {
    /// A call that came in.
    public struct Call: Sendable, Hashable {
        /// The object that was called.
        public let path: String
        /// The method.
        public let member: String
        /// The first argument, when it is a string; else empty.
        public let text: String
        /// The second argument, when both are strings; else empty.
        public let secondText: String
    }

    /// What the peer does about a call.
    public enum Answer: Sendable {
        /// Replies with nothing.
        case empty
        /// Replies with a string.
        case string(String)
        /// Replies with a variant of a string, as `Properties.Get` does.
        case variant(String)
        /// Replies with the path of an object.
        case objectPath(String)
        /// Replies with an error of a name and a message.
        case error(String, String)
        /// Does not reply.
        case silence
        /// Closes the connection.
        case disconnect
        /// Answers, and closes the connection then.
        indirect case andDisconnect(Answer)
        /// Sends `JobRemoved` of the manager first, or afterwards.
        indirect case withJobRemoved(path: String, result: String, isFirst: Bool, Answer)
    }

    /// The socket for the client, which owns it from then on.
    public let clientDescriptor: Int32

    private let received = Mutex<[Call]>([])

    /// The calls that came in so far.
    public var calls: [Call] { received.withLock { $0 } }

    /// Starts a peer.
    ///
    /// - Parameter answer: What to do about each call; it runs on the peer's thread.
    /// - Throws: ``BusPeerError`` when the machine has no socket for it.
    public init(answer: @escaping @Sendable (Call) -> Answer) throws(BusPeerError) {
        var descriptors: [Int32] = [-1, -1]
        let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, type, 0, &descriptors) == 0 else {
            throw BusPeerError(code: errno)
        }
        clientDescriptor = descriptors[0]
        let served = descriptors[1]
        Thread.detachNewThread { [self] in
            BusPeerServer(descriptor: served) { call in
                self.received.withLock { $0.append(call) }
                return answer(call)
            }?.serve()
        }
    }
}

/// Why a peer could not be started.
public struct BusPeerError: Error {
    /// The `errno` of the call that failed.
    public let code: Int32
}
