# shellcheck shell=bash
# shellcheck disable=SC2034  # globals for the other files here
# The systemd releases that every change is tested on, and the Debian release that carries each.

releases=(247 252 257 262)

suite_of() {
    case $1 in
        247) echo bullseye ;;
        252) echo bookworm ;;
        257) echo trixie ;;
        262) echo sid ;;
        *) return 1 ;;
    esac
}

# What a root holds beside Debian's essential packages: the manager and its bus, polkit for tests
# of rights, and what a user manager needs.
packages_of() {
    local polkit=polkitd
    [[ $1 != 247 ]] || polkit=policykit-1
    echo "systemd,systemd-sysv,dbus,$polkit,libpam-systemd,dbus-user-session"
}
