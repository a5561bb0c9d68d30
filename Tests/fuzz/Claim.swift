/// Ends the process, which libFuzzer takes for a crash, unless something holds.
///
/// `precondition` drops its message in an optimised build.
func claim(_ holds: Bool, _ otherwise: @autoclosure () -> String) {
    if !holds { fatalError(otherwise()) }
}
