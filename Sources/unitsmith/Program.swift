import UnitCommands

@main
struct Program {
    static func main() {
        Unitsmith.run()
    }
}
