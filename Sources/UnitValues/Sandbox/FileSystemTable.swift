/// The groups of file systems that each release has, as `systemd-analyze filesystems` shows them.
///
/// Written as ``SystemCallGroupTable`` is.
enum FileSystemTable {
    static let text: StaticString = """
        @basic-api: cgroup cgroup2 devpts devtmpfs mqueue proc sysfs
        @anonymous: anon_inodefs pipefs sockfs
        @application: autofs fuse overlay
        @auxiliary-api: binfmt_misc configfs efivarfs fusectl hugetlbfs rpc_pipefs securityfs
        @common-block: btrfs erofs exfat ext4 f2fs iso9660 ntfs3 squashfs udf vfat xfs
        @historical-block: ext2 ext3 minix
        @network: afs ceph cifs gfs gfs2 ncp ncpfs nfs nfs4 ocfs2 orangefs pvfs2 smb3 smbfs
        @privileged-api: bpf debugfs pstore tracefs
        @security: apparmorfs selinuxfs smackfs
        @temporary: ramfs tmpfs
        @known: adfs affs afs anon_inodefs apparmorfs autofs balloon-kvm bcachefs bdev binder
            binfmt_misc bpf btrfs btrfs_test_fs ceph cgroup cgroup2 cifs coda configfs cpuset
            cramfs dax debugfs devmem devpts devtmpfs dmabuf ecryptfs efivarfs efs erofs exfat
            ext2 ext3 ext4 f2fs failfs@262 fuse fuseblk fusectl gfs gfs2 gmem@262 hostfs hpfs
            hugetlbfs iso9660 jffs2 minix mqueue msdos ncp ncpfs nfs nfs4 nilfs2 nsfs ntfs
            ntfs3 nullfs@262 ocfs2 openpromfs orangefs overlay pidfs pipefs ppc-cmm proc
            pstore pvfs2 qnx4 qnx6 ramfs reiserfs resctrl rpc_pipefs secretmem securityfs
            selinuxfs shiftfs smackfs smb3 smbfs sockfs squashfs sysfs tmpfs tracefs udf
            usbdevfs v9fs vboxsf vfat xenfs xfs z3fold zonefs zsmalloc
        """
}
