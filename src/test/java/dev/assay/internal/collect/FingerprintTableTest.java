package dev.assay.internal.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The table beside a hash map that is known to be right. */
class FingerprintTableTest {

    @Test
    void itHoldsWhatAHashMapHolds() {
        Random random = new Random(7);
        FingerprintTable table = new FingerprintTable();
        Map<Fingerprint, Integer> map = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            Fingerprint one = new Fingerprint(random.nextInt(40), random.nextInt(200), false);
            byte flag = (byte) (1 << random.nextInt(3));
            assertThat(table.add(one, flag)).isEqualTo(!map.containsKey(one));
            map.merge(one, (int) flag, (a, b) -> a | b);
        }
        assertThat(table.size()).isEqualTo(map.size());
        map.forEach((one, flags) -> assertThat(table.flags(one)).isEqualTo(flags.byteValue()));
        assertThat(table.flags(new Fingerprint(41, 0, false))).isZero();
    }

    @Test
    void aUuidIsReadFromItsFingerprint() {
        String uuid = "8f5a3c1e-0000-4abc-9def-0123456789ab";
        Fingerprint fingerprint = Fingerprint.of(uuid);

        assertThat(Fingerprint.text(fingerprint.high(), fingerprint.low())).isEqualTo(uuid);
        assertThat(Fingerprint.of(uuid.toUpperCase(java.util.Locale.ROOT)).reversible())
                .isFalse();
        assertThat(Fingerprint.of("1-1-1-1-1").reversible()).isFalse();
    }
}
