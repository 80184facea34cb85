"""Where a living database may lie: on a disk of this computer that no other program copies about."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from lcsurvey.errors import WorkspacePlace

NAME = "便民生活圈资料"
"""The folder that is offered for a new workspace."""
_SYNCHRONISED = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "坚果云": "坚果云",
    "nutstore": "坚果云",
    "我的坚果云": "坚果云",
    "wechat files": "微信",
    "xwechat_files": "微信",
    "wxwork": "企业微信",
    "google drive": "Google Drive",
    "iclouddrive": "iCloud",
    "icloud drive": "iCloud",
    "mobile documents": "iCloud",
    "baidunetdisk": "百度网盘",
    "baidusyncdisk": "百度网盘同步空间",
    "百度网盘同步空间": "百度网盘同步空间",
    "wpsdrive": "WPS云盘",
    "wps云盘": "WPS云盘",
}
_NETWORK = {
    "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "ncpfs", "9p", "davfs", "webdav", "ceph",
    "glusterfs", "lustre", "afpfs", "fuse.sshfs", "fuse.rclone", "fuse.davfs2", "fuse.gvfsd-fuse",
    "fuse.glusterfs", "fuse.s3fs", "fuse.smbnetfs",
}  # fmt: skip
_LOCAL_FUSE = {"fuseblk", "fuse.ntfs", "fuse.ntfs-3g", "fuse.exfat", "fuse.lxcfs", "fuse.fuse-overlayfs"}
_DRIVE_FIXED, _DRIVE_REMOTE = 3, 4


def require_suitable(path: Path) -> None:
    """Raise WorkspacePlace, with a better place, where a workspace must not lie."""
    trouble = unsuitable(path)
    if trouble:
        better = default_place()
        raise WorkspacePlace(f"{path} {trouble}，放在这里可能丢失数据。请换到本机磁盘，例如 {better}。", str(better))


def unsuitable(path: Path) -> str:
    """Why a workspace must not lie at ``path``, as the end of a sentence; empty where it may."""
    text = str(path)
    if text.startswith(("\\\\", "//")) and not text.startswith("\\\\?\\"):
        return "在网络共享上"
    resolved = path.expanduser().absolute()
    resolved = _existing(resolved).resolve() / resolved.relative_to(_existing(resolved))
    for part in resolved.parts:
        plain = part.casefold()
        for name, label in _SYNCHRONISED.items():
            if plain == name or plain.startswith((f"{name} - ", f"{name}-", f"{name}（", f"{name} (")):
                return f"在{label}的文件夹里（会被自动同步或清理）"
    if sys.platform == "win32":
        return "在网络驱动器上" if _drive_type(resolved.anchor) == _DRIVE_REMOTE else ""
    kind = file_system(resolved)
    if kind in _NETWORK or (kind.startswith("fuse") and kind not in _LOCAL_FUSE):
        return f"在网络磁盘上（{kind}）"
    return ""


def default_place() -> Path:
    """Where a new workspace is offered: a fixed disk other than C: where Windows has one, else the documents."""
    if sys.platform == "win32":
        for letter in "DEFGHIJKLMNOPQRSTUVWXYZ":
            root = f"{letter}:\\"
            if _drive_type(root) == _DRIVE_FIXED and os.access(root, os.W_OK):
                return Path(root) / NAME
    home = Path.home()
    for name in ("文档", "Documents"):
        folder = home / name
        if folder.is_dir() and not unsuitable(folder):
            return folder / NAME
    return home / NAME


def free_place(name: str = "") -> Path:
    """Where a further workspace is offered: the default place, or, where something lies there, one beside it."""
    first = default_place()
    named = [first.with_name(f"{NAME}-{'-'.join(name.split())}")] if name.strip() and not set(name) & set('\\/:*?"<>|') else []
    numbered = (first.with_name(f"{NAME}{number}") for number in range(2, 100))
    return next((each for each in (first, *named, *numbered) if _free(each)), first)


def _free(path: Path) -> bool:
    """Whether nothing lies at a place, or a folder with nothing in it."""
    try:
        return not path.exists() or (path.is_dir() and not any(path.iterdir()))
    except OSError:
        return False


def file_system(path: Path, mounts: Path = Path("/proc/mounts")) -> str:
    """The type of the file system that ``path`` is on (“ext4”, “cifs”, “fuse.sshfs”); empty where unknown."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    best, kind = "", ""
    for line in lines:
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = fields[1].replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\")
        inside = point == "/" or str(path) == point or str(path).startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, kind = point, fields[2]
    return kind


def _existing(path: Path) -> Path:
    """The nearest ancestor of ``path`` that exists, as far as that can be seen."""
    while path != path.parent:
        with suppress(OSError):  # a name that is too long
            if path.exists():
                break
        path = path.parent
    return path


def _drive_type(root: str) -> int:
    """What Windows says of a drive; 0 elsewhere."""
    if sys.platform == "win32":
        import ctypes

        return int(ctypes.windll.kernel32.GetDriveTypeW(root))
    return 0
