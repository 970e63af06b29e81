package io.clickframe.build.chdb;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** Hashes of files, in the two spellings the pins use. */
final class Hashes {
  private Hashes() {}

  /** The SHA-512 of a file as npm writes it. */
  static String integrity(Path file) throws IOException {
    return "sha512-" + Base64.getEncoder().encodeToString(digest(file, sha("SHA-512")));
  }

  /** The SHA-256 of a file in hex. */
  static String sha256(Path file) throws IOException {
    return HexFormat.of().formatHex(digest(file, sha("SHA-256")));
  }

  /** Copies a file and returns the SHA-256, in hex, of what was copied. */
  static String copy(Path file, OutputStream out) throws IOException {
    MessageDigest digest = sha("SHA-256");
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      byte[] buffer = new byte[1 << 20];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        out.write(buffer, 0, count);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] digest(Path file, MessageDigest digest) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 20];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
    }
    return digest.digest();
  }

  private static MessageDigest sha(String name) {
    try {
      return MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + name, e);
    }
  }
}
