extension SystemdEndpoint {
    /// What an error means that kept a manager from being reached at all.
    ///
    /// The same errors mean something else once it was reached: a file that is not there is then a
    /// unit file.
    func unreachable(_ error: BusError) -> BusError {
        var error = error
        error.operation = "reach"
        error.subject = words
        switch (self, error.name) {
        case (.remote, _) where error.isDisconnection, (.remoteUser, _) where error.isDisconnection:
            error.name = .remoteShellEnded
        case (.user, .noMedium):
            error = BusError(name: .noSession, operation: "reach", subject: words)
        case (_, .fileNotFound): error.name = .nobodyListens
        default: break
        }
        return error
    }
}
