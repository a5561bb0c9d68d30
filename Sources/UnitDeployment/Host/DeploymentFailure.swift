import SystemdBus

extension DeploymentFailure: Error {
    /// The failure that an error means, whatever it is.
    init(_ error: any Error) {
        switch error {
        case let failure as DeploymentFailure: self = failure
        case let error as BusError:
            self.init(
                reason: error.description, unit: error.subject, advice: error.advice,
                isPermission: error.isPermission, busError: error)
        case let error as DeploymentError:
            self.init(
                reason: error.description, advice: error.advice, isPermission: error.isPermission)
        default: self.init(reason: "\(error)")
        }
    }
}
