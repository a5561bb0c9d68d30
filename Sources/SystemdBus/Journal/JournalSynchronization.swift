import Glibc

/// The one call of Varlink's that is needed: journald writes down what it has received.
enum JournalSynchronization {
    private static let request = Array(#"{"method":"io.systemd.Journal.Synchronize"}"#.utf8) + [0]

    /// Asks, and waits for the answer for two seconds at most.
    static func run(root: String) {
        let descriptor = socket(
            AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        var limit = timeval(tv_sec: 2, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, size)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, size)
        guard connectSocket(descriptor, root + "/run/systemd/journal/io.systemd.journal"),
            send(descriptor, request, request.count, Int32(MSG_NOSIGNAL)) == request.count
        else { return }
        var answer = [UInt8](repeating: 0, count: 4096)
        // Every message ends with a NUL.
        while true {
            let count = recv(descriptor, &answer, answer.count, 0)
            guard count > 0, !answer[..<count].contains(0) else { return }
        }
    }

    private static func connectSocket(_ descriptor: Int32, _ path: String) -> Bool {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { return false }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
            }
        }
    }
}
