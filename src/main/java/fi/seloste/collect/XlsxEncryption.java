package fi.seloste.collect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * Opens what an office program encrypted with a password (MS-OFFCRYPTO, standard and agile). The
 * plain package is never on the disk: it goes into a {@link SealedFile}.
 */
final class XlsxEncryption {

  private static final String PACKAGE = Decryptor.DEFAULT_POIFS_ENTRY;

  private XlsxEncryption() {}

  /** Whether the OLE2 file holds an encrypted package. */
  static boolean encrypted(Path path) throws IOException {
    try (POIFSFileSystem files = open(path)) {
      return files.getRoot().hasEntryCaseInsensitive(PACKAGE);
    }
  }

  /** The plain package. */
  static SeekableByteChannel decrypt(Path path, @Nullable String password) throws IOException {
    if (password == null) {
      throw new SheetFault("encrypted");
    }
    try (POIFSFileSystem files = open(path)) {
      Decryptor decryptor = new EncryptionInfo(files).getDecryptor();
      if (!decryptor.verifyPassword(password)) {
        throw new SheetFault("wrong-password");
      }
      try (InputStream plain = decryptor.getDataStream(files)) {
        return sealed(plain);
      }
    } catch (SheetFault e) {
      throw e;
    } catch (GeneralSecurityException | EncryptedDocumentException e) {
      throw new SheetFault("unknown-encryption");
    } catch (IOException | RuntimeException e) {
      throw new SheetFault("broken-encryption");
    }
  }

  private static SeekableByteChannel sealed(InputStream plain) throws IOException {
    SealedFile file = SealedFile.create();
    try {
      byte[] buffer = new byte[1 << 16];
      for (int n = plain.read(buffer); n >= 0; n = plain.read(buffer)) {
        file.append(buffer, n);
      }
      return new SealedChannel(file);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static POIFSFileSystem open(Path path) throws IOException {
    try {
      return new POIFSFileSystem(path.toFile(), true);
    } catch (IOException | RuntimeException e) {
      throw new SheetFault("broken-ole");
    }
  }
}
