package io.ledgerway.secret;

import java.util.Arrays;
import java.util.List;

/** Keys for tests in other rooms. */
public final class HubKeys {

    private HubKeys() {}

    public static HubKey ofByte(int filling) {
        byte[] key = new byte[HubKeyConfiguration.KEY_BYTES];
        Arrays.fill(key, (byte) filling);
        return new AesGcmHubKey(List.of(key));
    }
}
