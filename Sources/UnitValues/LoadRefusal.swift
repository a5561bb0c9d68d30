/// How a manager refuses a unit, as `LoadState` of it says.
public enum LoadRefusal: Hashable, Sendable {
    /// A setting is bad: the load state is `bad-setting`.
    case badSetting

    /// The unit could not be read or set up at all: the load state is `error`.
    ///
    /// Syntax, and the few values whose readers give up on the whole file, come to this.
    case error
}
