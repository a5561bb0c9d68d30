/// The sentence and the advice for each error that people meet.
enum BusErrorTable {
    /// One row for each error: its name, what it means, and what to do.
    ///
    /// `{unit}` is the unit.
    ///
    /// `systemd1`, `DBus` and `local` stand for the longer prefixes of the names.
    private static let text: StaticString = """
        systemd1.NoSuchUnit | there is no such unit, or a unit that it requires is missing | check the name with 'unitsmith list'; after adding a unit file, run 'unitsmith daemon-reload'
        systemd1.UnitMasked | the unit is masked, so nothing can start it | run 'unitsmith unmask {unit}' first
        systemd1.BadUnitSetting | systemd refuses the unit file because of a mistake in it | run 'unitsmith lint' on its file, then 'unitsmith daemon-reload'
        systemd1.LoadFailed | the unit file could not be read | check that the file is there and readable, then run 'unitsmith daemon-reload'
        systemd1.OnlyByDependency | the unit may be started and stopped only as a dependency of others | start a unit that requires it, or remove RefuseManualStart= and RefuseManualStop= from it
        systemd1.JobTypeNotApplicable | the unit cannot do that: to be reloaded, a service needs ExecReload= or Type=notify-reload | run 'unitsmith restart {unit}' instead
        systemd1.TransactionIsDestructive | the job conflicts with a queued one that may not be replaced, such as a shutdown | wait for that job, or cancel it with 'systemctl cancel'; 'systemctl list-jobs' shows it
        systemd1.TransactionJobsConflicting | the job needs a unit that conflicts with another unit it needs | look for Conflicts= among the units that {unit} requires
        systemd1.TransactionOrderIsCyclic | the units that are needed are ordered in a circle | remove one of the After= or Before= lines in the circle that the journal names
        systemd1.UnitExists | there is a unit or a file of that name already | choose another name, or remove the file first
        systemd1.UnitGenerated | the unit comes from a generator, so it cannot be enabled or disabled | change what it is generated from, such as /etc/fstab or an init script
        systemd1.UnitLinked | the unit file is a link to a file outside systemd's folders | act on the file by its own path, or disable it first
        systemd1.NoSuchJob | there is no such job; it is probably done | ask for the unit's state with 'unitsmith status {unit}'
        systemd1.ShuttingDown | the machine is shutting down | wait until it is up again
        systemd1.FrozenByParent | a slice above the unit is frozen | thaw that slice first
        systemd1.ConcurrencyLimitReached | the slice of the unit runs as many units as it may (ConcurrencyHardMax=) | stop another unit of that slice, or raise the limit
        systemd1.FreezeCancelled | the unit was thawed or stopped before it was frozen | ask for the unit's state with 'unitsmith status {unit}'
        systemd1.AlreadySubscribed | the connection gets signals already | go on: nothing is wrong
        DBus.InvalidArgs | systemd does not accept an argument | give full unit names such as 'web.service', and an instance for a template: 'web@1.service'
        DBus.AccessDenied | you are not allowed to | run it as root, or let polkit allow it
        DBus.InteractiveAuthorizationRequired | a password is needed, and nobody can be asked | run it as root or in a terminal with a polkit agent, or let polkit allow it
        DBus.FileNotFound | there is no unit file of that name | check the name with 'unitsmith list'
        DBus.LimitsExceeded | a limit of systemd is reached, such as the number of reloads in a while | wait a moment and try again
        DBus.UnknownMethod | this release of systemd cannot do that | update systemd on that machine, or do without
        DBus.UnknownProperty | this release of systemd does not have the property | update systemd on that machine, or do without
        DBus.UnknownInterface | units of this type do not have what was asked for | ask a unit of another type
        DBus.UnknownObject | systemd has no such object; mostly, the unit or job is gone | ask again by name
        DBus.PropertyReadOnly | this release of systemd cannot change the property while the unit exists | write it to the unit file, then reload and restart
        DBus.ServiceUnknown | no systemd is on the bus | wait until it has started, or check that the bus is the right one
        DBus.NoReply | systemd went away before it answered | try again: it restarts itself in a moment
        DBus.Disconnected | the connection was closed | try again: it is opened anew
        DBus.Failed | systemd could not do it | read what it said, and its journal: 'journalctl -b _PID=1'
        local.Disconnected | the connection to systemd is gone | try again: it is opened anew
        local.TimedOut | there was no answer in time; systemd may still be working on it | give a longer --timeout, or ask for the state with 'unitsmith status {unit}'
        local.Cancelled | the wait was cancelled; systemd goes on | ask for the state with 'unitsmith status {unit}'
        local.NotBooted | this machine was not booted with systemd | name another one with -H or -M
        local.UnexpectedReply | systemd's answer is not understood | report it with the release of systemd on that machine
        local.InvalidUnitName | that is no unit name | give a name of letters, digits and ':-_.\\@' with a suffix such as '.service', at most 255 bytes
        local.TemplateGiven | that is a template, and only instances of it can run | give an instance such as 'web@1', or 'web@*' for all that are loaded
        local.RemoteShellEnded | ssh ended before systemd there answered: nobody could log in, or there is no systemd-stdio-bridge | see what ssh said, and log in by hand first
        local.NoSession | there is no session of a user, since XDG_RUNTIME_DIR is not set | log in as that user, or run it with XDG_RUNTIME_DIR=/run/user/NUMBER
        System.Error.ENOENT | there is nothing at that address | check that systemd or the bus runs there
        System.Error.ECONNREFUSED | nobody listens at that address | check that systemd or the bus runs there
        System.Error.ETIMEDOUT | there was no answer in time | check that the machine can be reached
        System.Error.ECONNRESET | the connection was closed | try again: it is opened anew
        System.Error.ENOTCONN | the connection is closed | try again: it is opened anew
        System.Error.EPIPE | the connection was closed | try again: it is opened anew
        System.Error.EHOSTDOWN | the machine does not run, or cannot be reached | check its name with 'machinectl list'
        """

    private static let prefixes = [
        ("systemd1.", "org.freedesktop.systemd1."), ("DBus.", "org.freedesktop.DBus.Error."),
        ("local.", "Unitsmith.Error."),
    ]

    /// What a row says.
    struct Entry: Sendable {
        let sentence: String
        let advice: String
    }

    /// The rows by the full name of the error.
    static let entries: [String: Entry] = {
        var entries: [String: Entry] = [:]
        for row in text.description.split(separator: "\n") {
            let columns = row.split(separator: "|").map { column in
                let start = column.drop { $0 == " " }
                return String(start.last == " " ? start.dropLast() : start)
            }
            precondition(columns.count == 3, "three columns in the row '\(row)'")
            precondition(
                entries.updateValue(
                    Entry(sentence: columns[1], advice: columns[2]), forKey: fullName(columns[0]))
                    == nil,
                "one row for '\(columns[0])'")
        }
        return entries
    }()

    private static func fullName(_ short: String) -> String {
        for (prefix, full) in prefixes where short.hasPrefix(prefix) {
            return full + short.dropFirst(prefix.count)
        }
        return short
    }
}
