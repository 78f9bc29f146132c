package dev.cutaway.theory.consistenthashing;

import com.google.common.hash.Hashing;
import dev.cutaway.witness.Observation;
import dev.cutaway.witness.Witness;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.SplittableRandom;

/// Our hash functions beside Guava's, which runs in thousands of services.
class ConsistentHashingWitness {
    private static final int KEYS = 1_000_000;
    private static final int SERVERS_MAX = 10_000;

    @Witness("consistent-hashing/jump-equals-guava")
    Observation jump_hash_beside_guava() {
        SplittableRandom random = new SplittableRandom(20_140_609);
        int differences = 0;
        long sum = 0;
        for (int i = 0; i < KEYS; i++) {
            long key = random.nextLong();
            int servers = 1 + random.nextInt(SERVERS_MAX);
            int theirs = Hashing.consistentHash(key, servers);
            if (JumpHash.bucket(key, servers) != theirs) differences++;
            sum += theirs;
        }
        String evidence =
                KEYS
                        + " random keys, 1 to "
                        + SERVERS_MAX
                        + " servers; Guava's buckets add up to "
                        + sum;
        return Observation.seen(differences + " differences", "Guava", version(), evidence);
    }

    @Witness("consistent-hashing/murmur-equals-guava")
    Observation murmur3_beside_guava() {
        SplittableRandom random = new SplittableRandom(20_110_101);
        int differences = 0;
        long sum = 0;
        for (int i = 0; i < KEYS; i++) {
            String text = text(random);
            long theirs = Hashing.murmur3_128().hashString(text, StandardCharsets.UTF_8).asLong();
            if (Murmur3.hash(text) != theirs) differences++;
            sum += theirs;
        }
        String evidence =
                KEYS + " random texts of 0 to 40 characters; Guava's hashes add up to " + sum;
        return Observation.seen(differences + " differences", "Guava", version(), evidence);
    }

    @Witness("consistent-hashing/remainder-moves")
    Observation keys_that_the_remainder_moves() {
        SplittableRandom random = new SplittableRandom(1);
        int moved = 0;
        for (int i = 0; i < KEYS; i++) {
            long hash = random.nextLong();
            if (new Remainder(5).find(hash).server() != new Remainder(6).find(hash).server())
                moved++;
        }
        return new Observation.Seen(
                Math.round(100.0 * moved / KEYS) + " %", "", "", moved + " of " + KEYS + " keys");
    }

    @Witness("consistent-hashing/widest-arc")
    Observation widest_of_five_arcs() {
        int rings = 20_000;
        double sum = 0;
        for (int i = 0; i < rings; i++) {
            List<String> names = new ArrayList<>();
            for (int server = 0; server < 5; server++) names.add("ring" + i + "-server" + server);
            HashRing ring = HashRing.of(names, 1);
            double widest = 0;
            for (int server = 0; server < 5; server++) widest = Math.max(widest, ring.part(server));
            sum += 5 * widest;
        }
        String mean = String.format(Locale.ROOT, "%.1f fair shares", sum / rings);
        return new Observation.Seen(mean, "", "", "mean over " + rings + " rings: " + sum / rings);
    }

    /// Any characters of the first plane but surrogates: most take two or three bytes.
    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(41);
        while (text.length() < length) text.append((char) random.nextInt(1, 0xD800));
        return text.toString();
    }

    private static String version() {
        Properties properties = new Properties();
        String resource = "/META-INF/maven/com.google.guava/guava/pom.properties";
        try (InputStream file = Hashing.class.getResourceAsStream(resource)) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
