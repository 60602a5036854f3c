"""How an uploaded file reaches the reader: in memory only, and not more of it than the limit."""

from io import BytesIO
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from vanban.errors import Dangerous


class CappedMemoryUpload(FileUploadHandler):
    """Never touches the disk, so that a refused document leaves nothing there.

    The limit is for all files of one request together; a file that exceeds it arrives without its content.
    """

    _kept = 0

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self._file = BytesIO()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self._kept += len(raw_data)
        if self._kept <= settings.UPLOAD_LIMIT:
            self._file.write(raw_data)
        else:
            self._file = BytesIO()

    def file_complete(self, file_size: int) -> InMemoryUploadedFile:
        self._file.seek(0)
        return InMemoryUploadedFile(
            file=self._file,
            field_name=self.field_name,
            name=self.file_name,
            content_type=self.content_type or "",
            size=file_size,
            charset=self.charset,
            content_type_extra=self.content_type_extra,
        )


def content_of(upload: InMemoryUploadedFile) -> bytes:
    """Raises Dangerous where the file was over the limit and its content was dropped."""
    data: bytes = upload.read()
    if len(data) != upload.size:
        raise Dangerous("over the upload limit")
    return data
