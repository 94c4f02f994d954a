"""The end of what an invocation writes, as much as Lambda returns to a client that asks for the log. It goes where it went before."""
import logging
import sys
import traceback

# https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html, LogResult.
MOST_BYTES = 4096
MOST_FRAMES = 8


class InvocationLog:
    def __init__(self):
        self._last = b""
        self._written = 0

    @classmethod
    def of_this_process(cls):
        """Listens to the streams, and to loggers that the runtime has write elsewhere."""
        log = cls()
        sys.stdout, sys.stderr = _Listening(sys.stdout, log), _Listening(sys.stderr, log)
        for handler in logging.getLogger().handlers:
            log._listen(handler)
        return log

    def begin(self):
        """Forgets what was written before."""
        self._last = b""

    def keep(self, text):
        self._written += 1
        self._last = (self._last + text.encode("utf-8", "replace"))[-MOST_BYTES:]

    def text(self, error=None):
        """What was written since the beginning; with an error, its traceback too, which the runtime logs after the handler has ended."""
        text = self._last.decode("utf-8", "ignore").strip()
        if error is None:
            return text
        # The first frame is that of the wrapper.
        own = error.__traceback__.tb_next if error.__traceback__ else None
        lines = traceback.format_exception(type(error), error, own, limit=-MOST_FRAMES)
        return (text + "\n" + "".join(lines)[-MOST_BYTES:]).strip()

    def _listen(self, handler):
        emit = handler.emit

        def emitted(record):
            before = self._written
            emit(record)
            if self._written == before:
                self.keep(handler.format(record) + "\n")

        handler.emit = emitted


class _Listening:
    def __init__(self, stream, log):
        self._stream = stream
        self._log = log

    def write(self, text):
        self._log.keep(text)
        return self._stream.write(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def __getattr__(self, name):
        return getattr(self._stream, name)
