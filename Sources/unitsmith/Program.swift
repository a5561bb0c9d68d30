import UnitCommands

@main
struct Program {
    static func main() async {
        await Unitsmith.run()
    }
}
