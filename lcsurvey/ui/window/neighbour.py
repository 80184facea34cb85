"""A second start with files hands them to the window that is open already: a double click ends in one place.

The two speak through a local socket of this person, named after where the preferences lie.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from lcsurvey import paths

PATIENCE = 1000  # milliseconds
LARGEST = 1 << 16  # bytes that one start may say


def _name() -> str:
    return f"lcsurvey-{hashlib.sha256(str(paths.config()).encode()).hexdigest()[:16]}"


def hand_over(files: Sequence[Path]) -> bool:
    """Gives files to a window that is open; False where none is."""
    socket = QLocalSocket()
    socket.connectToServer(_name())
    if not socket.waitForConnected(PATIENCE):
        return False
    if sys.platform == "win32":  # only who was clicked last may let another window come to the front
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)
    socket.write(json.dumps([str(path) for path in files]).encode() + b"\n")
    sent = socket.waitForBytesWritten(PATIENCE) and socket.waitForReadyRead(PATIENCE)
    socket.disconnectFromServer()
    return bool(sent)


class Neighbour(QObject):
    """Listens for other starts. ``given`` with the paths of the files they were started with."""

    given = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._meet)

    def listen(self) -> bool:
        """From now on; what a killed program left behind is cleared away. False where another one listens."""
        probe = QLocalSocket()
        probe.connectToServer(_name())
        if probe.waitForConnected(50):
            probe.disconnectFromServer()
            return False
        QLocalServer.removeServer(_name())
        return self._server.listen(_name())

    def _meet(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.readyRead.connect(lambda: self._read(socket))
        socket.disconnected.connect(socket.deleteLater)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > LARGEST:
                socket.abort()
            return
        try:
            said = json.loads(bytes(socket.readLine(LARGEST).data()))
        except ValueError:
            socket.abort()
            return
        socket.write(b"ok\n")
        socket.flush()
        files = [Path(one) for one in said if isinstance(one, str)] if isinstance(said, list) else []
        self.given.emit([path for path in files if path.is_file()])
