import UnitCatalog
import UnitValues

extension ValueReader {
    /// A well-known D-Bus name.
    func busName() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A name for file descriptors that are passed on.
    func fdName() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A list of names of sessions of the kernel's live update orchestrator.
    func luoSessions() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A list of URIs.
    func documentation() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A boolean or a list of what a reload refreshes; a leading `~` inverts it.
    func refreshOnReload() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// `user.NAME=VALUE`, an attribute of a socket's inode.
    func extendedAttribute() -> ValueReading<DirectiveValue> {
        unjudged
    }
}
