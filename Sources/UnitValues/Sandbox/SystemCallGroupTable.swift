/// The groups of system calls that each release has, as `systemd-analyze syscall-filter` shows them.
///
/// A word that ends with a colon starts a group; the words up to the next one are its members,
/// other groups among them. `@N` after a word is the first release that has it, `@N-M` says
/// besides that M is the first that has not. `*` stands for all system calls, and a `-` before a
/// name takes it away again.
enum SystemCallGroupTable {
    static let text: StaticString = """
        @aio: io_cancel io_destroy io_getevents io_pgetevents io_pgetevents_time64 io_setup
            io_submit io_uring_enter io_uring_register io_uring_setup
        @basic-io: _llseek close close_range dup dup2 dup3 llseek@257 lseek pread64 preadv
            preadv2 pwrite64 pwritev pwritev2 read readv write writev
        @chown: chown chown32 fchown fchown32 fchownat lchown lchown32
        @clock: adjtimex clock_adjtime clock_adjtime64 clock_settime clock_settime64
            settimeofday
        @cpu-emulation: modify_ldt subpage_prot switch_endian vm86 vm86old
        @debug: lookup_dcookie perf_event_open pidfd_getfd ptrace rtas s390_runtime_instr@252
            sys_debug_setcontext
        @default: @sandbox@257 arch_prctl@252 brk cacheflush clock_getres clock_getres_time64
            clock_gettime clock_gettime64 clock_nanosleep clock_nanosleep_time64 execve exit
            exit_group futex futex_time64 futex_waitv@252 get_robust_list get_thread_area
            getegid getegid32 geteuid geteuid32 getgid getgid32 getgroups getgroups32 getpgid
            getpgrp getpid getppid getrandom@252 getresgid getresgid32 getresuid getresuid32
            getrlimit getsid gettid gettimeofday getuid getuid32 lsm_get_self_attr@257
            lsm_list_modules@257 membarrier mmap mmap2 mprotect@252 mseal@257 munmap nanosleep
            pause prlimit64 restart_syscall riscv_flush_icache@252 riscv_hwprobe@252 rseq
            rt_sigreturn sched_getaffinity@252 sched_yield set_robust_list set_thread_area
            set_tid_address set_tls sigreturn time ugetrlimit uretprobe@252
        @file-system: access chdir chmod close creat faccessat faccessat2 fallocate fchdir
            fchmod fchmodat fchmodat2@252 fcntl fcntl64 fgetxattr file_getattr@257
            file_setattr@257 flistxattr fremovexattr fsetxattr fstat fstat64 fstatat@257
            fstatat64 fstatfs fstatfs64 ftruncate ftruncate64 futimesat getcwd getdents
            getdents64 getxattr getxattrat@257 inotify_add_watch inotify_init inotify_init1
            inotify_rm_watch lgetxattr link linkat listmount@257 listxattr listxattrat@257
            llistxattr lremovexattr lsetxattr lstat lstat64 mkdir mkdirat mknod mknodat
            newfstat@257 newfstatat oldfstat oldlstat oldstat open open_tree@262 openat
            openat2 readlink readlinkat removexattr removexattrat@257 rename renameat
            renameat2 rmdir setxattr setxattrat@257 stat stat64 statfs statfs64 statmount@257
            statx symlink symlinkat truncate truncate64 unlink unlinkat utime utimensat
            utimensat_time64 utimes
        @io-event: _newselect epoll_create epoll_create1 epoll_ctl epoll_ctl_old epoll_pwait
            epoll_pwait2@252 epoll_wait epoll_wait_old eventfd eventfd2 poll ppoll
            ppoll_time64 pselect6 pselect6_time64 select
        @ipc: ipc memfd_create mq_getsetattr mq_notify mq_open mq_timedreceive
            mq_timedreceive_time64 mq_timedsend mq_timedsend_time64 mq_unlink msgctl msgget
            msgrcv msgsnd pipe pipe2 process_madvise@252 process_vm_readv process_vm_writev
            semctl semget semop semtimedop semtimedop_time64 shmat shmctl shmdt shmget
        @keyring: add_key keyctl request_key
        @known: * -afs_syscall@0-252 -arm_sync_file_range@252 -break@0-252 -breakpoint@0-257
            -cachestat@252-257 -epoll_pwait2@0-252 -ftime@0-252 -get_tls@0-257 -gtty@0-252
            -landlock_add_rule@0-252 -landlock_create_ruleset@0-252
            -landlock_restrict_self@0-252 -lock@0-252 -memfd_secret@0-252 -mount_setattr@0-252
            -mpx@0-252 -nfsservctl@252 -process_mrelease@0-252 -prof@0-252 -profil@0-252
            -putpmsg@0-252 -quotactl_fd@0-252 -security@0-252 -set_tls@0-257 -stty@0-252
            -tuxcall@0-252 -ulimit@0-252 -usr26@0-257 -usr32@0-257 -vserver@0-252
        @memlock: mlock mlock2 mlockall munlock munlockall
        @module: delete_module finit_module init_module
        @mount: chroot fsconfig fsmount fsopen fspick mount mount_setattr@252 move_mount
            open_tree@0-262 open_tree_attr@262 pivot_root umount umount2
        @network-io: accept accept4 bind connect getpeername getsockname getsockopt listen
            recv recvfrom recvmmsg recvmmsg_time64 recvmsg send sendmmsg sendmsg sendto
            setsockopt shutdown socket socketcall socketpair
        @obsolete: _sysctl afs_syscall bdflush break create_module ftime get_kernel_syms
            getpmsg gtty idle lock mpx prof profil putpmsg query_module security sgetmask
            ssetmask stime stty sysfs tuxcall ulimit uselib ustat vserver
        @pkey: pkey_alloc pkey_free pkey_mprotect
        @privileged: @chown @clock @module @raw-io @reboot @swap _sysctl acct bpf capset
            chroot fanotify_init fanotify_mark nfsservctl open_by_handle_at pivot_root
            quotactl quotactl_fd@252 setdomainname setfsuid setfsuid32 setgroups setgroups32
            sethostname setresuid setresuid32 setreuid setreuid32 setuid setuid32 vhangup
        @process: arch_prctl@0-252 capget clone clone3 execveat fork getrusage kill pidfd_open
            pidfd_send_signal prctl rt_sigqueueinfo rt_tgsigqueueinfo setns swapcontext tgkill
            times tkill unshare vfork wait4 waitid waitpid
        @raw-io: ioperm iopl pciconfig_iobase pciconfig_read pciconfig_write
            s390_pci_mmio_read@252 s390_pci_mmio_write@252
        @reboot: kexec_file_load kexec_load reboot
        @resources: ioprio_set mbind migrate_pages move_pages nice sched_setaffinity
            sched_setattr sched_setparam sched_setscheduler set_mempolicy
            set_mempolicy_home_node@252 setpriority setrlimit
        @sandbox@257: landlock_add_rule landlock_create_ruleset landlock_restrict_self seccomp
        @setuid: setgid setgid32 setgroups setgroups32 setregid setregid32 setresgid
            setresgid32 setresuid setresuid32 setreuid setreuid32 setuid setuid32
        @signal: rt_sigaction rt_sigpending rt_sigprocmask rt_sigsuspend rt_sigtimedwait
            rt_sigtimedwait_time64 sigaction sigaltstack signal signalfd signalfd4 sigpending
            sigprocmask sigsuspend
        @swap: swapoff swapon
        @sync: fdatasync fsync msync sync sync_file_range sync_file_range2 syncfs
        @system-service: @aio @basic-io @chown @default @file-system @io-event @ipc @keyring
            @memlock @network-io @process @resources @setuid @signal @sync @timer
            arm_fadvise64_64@252 capget capset copy_file_range fadvise64 fadvise64_64 flock
            get_mempolicy getcpu getpriority getrandom@0-252 ioctl ioprio_get kcmp madvise
            mprotect@0-252 mremap name_to_handle_at oldolduname olduname personality readahead
            readdir remap_file_pages sched_get_priority_max sched_get_priority_min
            sched_getaffinity@0-252 sched_getattr sched_getparam sched_getscheduler
            sched_rr_get_interval sched_rr_get_interval_time64 sched_yield sendfile sendfile64
            setfsgid setfsgid32 setfsuid setfsuid32 setpgid setsid splice sysinfo tee umask
            uname userfaultfd vmsplice
        @timer: alarm getitimer setitimer timer_create timer_delete timer_getoverrun
            timer_gettime timer_gettime64 timer_settime timer_settime64 timerfd_create
            timerfd_gettime timerfd_gettime64 timerfd_settime timerfd_settime64 times
        """
}
