import Testing
import UnitCatalog
import UnitModel

@Suite struct UnitFileNameTests {
    @Test(
        "A path tells the type of unit",
        arguments: [
            ("web.service", "service web.service unit"),
            ("/etc/systemd/system/web@.service", "service web@.service unit"),
            ("a/web.service.d/10-x.conf", "service web.service drop-in"),
            ("a/service.d/10-x.conf", "service .service drop-in"),
            ("a/foo-.timer.d/x.conf", "timer foo-.timer drop-in"),
            ("dev-sda.swap", "swap dev-sda.swap unit"),
        ])
    func known(path: String, description: String) throws {
        let name = try #require(UnitFileName(path: path))

        let kind = name.isDropIn ? "drop-in" : "unit"
        #expect("\(name.kind) \(name.unitName) \(kind)" == description)
    }

    @Test(
        "Other files are no units",
        arguments: [
            "README", "web.conf", "web.service~", "a.service.d/x.txt", "x.d/y.conf", ".service",
            "a.service.d/.conf", "", "/", "nginx.Service",
        ])
    func unknown(path: String) {
        #expect(UnitFileName(path: path) == nil)
    }
}
