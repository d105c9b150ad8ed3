package id.adminduk.document.signing;

import java.time.Instant;

/// A signed document and the facts the archive keeps about it.
///
/// @param sha256            of the whole file, lower-case hexadecimal
/// @param certificateSerial of the signer's certificate, lower-case hexadecimal
@SuppressWarnings("ArrayRecordComponent")
public record SignedPdf(byte[] bytes, String sha256, String signerName, String certificateSerial, Instant signedAt) {}
