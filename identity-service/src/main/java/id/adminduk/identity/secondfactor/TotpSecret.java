package id.adminduk.identity.secondfactor;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/// What the phone and we share, in base 32 (RFC 4648) as people can type it.
record TotpSecret(String base32) {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BYTES = 20;
    private static final int BITS = 5;
    private static final String ISSUER = "Adminduk";

    static TotpSecret random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return of(bytes);
    }

    static TotpSecret of(byte[] bytes) {
        var text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte next : bytes) {
            held = held << Byte.SIZE | next & 0xff;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(ALPHABET.charAt(held >> bits & 0x1f));
            }
        }
        if (bits > 0) text.append(ALPHABET.charAt(held << BITS - bits & 0x1f));
        return new TotpSecret(text.toString());
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (int i = 0; i < base32.length(); i++) {
            int value = ALPHABET.indexOf(base32.charAt(i));
            if (value < 0) throw new IllegalArgumentException("not base 32");
            held = held << BITS | value;
            bits += BITS;
            if (bits < Byte.SIZE) continue;
            bits -= Byte.SIZE;
            bytes.write(held >> bits);
        }
        return bytes.toByteArray();
    }

    /// What an authenticator app reads from the QR code.
    String address(String account) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(ISSUER, URLEncoder.encode(account, StandardCharsets.UTF_8), base32, ISSUER);
    }

    /// In groups of four, for whoever types it.
    String readable() {
        return base32.replaceAll("(.{4})(?!$)", "$1 ");
    }

    @Override
    public String toString() {
        return "TotpSecret";
    }
}
