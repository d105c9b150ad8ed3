package id.adminduk.identity.session;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// What one customer of a network has for certain: an IPv4 address alone, or the /64 of an IPv6 address, which can be
/// used up at will.
public final class AddressBlock {
    private static final int IPV4_BYTES = 4;
    private static final int IPV6_BLOCK_BYTES = 8;

    private AddressBlock() {}

    public static String of(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of()
                    .formatHex(bytes.length == IPV4_BYTES ? bytes : Arrays.copyOf(bytes, IPV6_BLOCK_BYTES));
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }
}
