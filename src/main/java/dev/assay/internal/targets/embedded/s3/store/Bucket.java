package dev.assay.internal.targets.embedded.s3.store;

import dev.assay.internal.targets.embedded.s3.error.S3Error;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A bucket: objects in the order of their keys' bytes. Every get and list that begins after a put has ended sees it. */
public final class Bucket {

    private final String name;
    private final Instant created;
    private final ConcurrentSkipListMap<byte[], StoredObject> objects =
            new ConcurrentSkipListMap<>(Arrays::compareUnsigned);
    private final Uploads uploads = new Uploads();
    // Many threads may change objects at once. Only one may end the bucket, and nothing is put into it afterwards.
    private final ReadWriteLock life = new ReentrantReadWriteLock();
    private volatile List<Notification> notifications = List.of();
    private boolean ended;
    private volatile Map<String, String> tags = Map.of();

    Bucket(String name, Instant created) {
        this.name = name;
        this.created = created;
    }

    public String name() {
        return name;
    }

    public Instant created() {
        return created;
    }

    /** Which functions it calls. */
    public List<Notification> notifications() {
        return notifications;
    }

    public void notify(List<Notification> wanted) {
        notifications = List.copyOf(wanted);
    }

    /** What it is labelled with. */
    public Map<String, String> tags() {
        return tags;
    }

    /** Labels it with these, and with nothing else. */
    public void tag(Map<String, String> all) {
        tags = Map.copyOf(all);
    }

    /** Its open multipart uploads. */
    public Uploads uploads() {
        return uploads;
    }

    /** The object with that key. */
    public Optional<StoredObject> find(String key) {
        return Optional.ofNullable(objects.get(Key.of(key)));
    }

    /** One page of its keys. */
    public Listing list(Listing.Wish wish) {
        return Listing.of(objects, wish);
    }

    /** Puts an object if the condition holds, and releases the content that it replaces; otherwise releases its own. */
    public void put(String key, StoredObject object, Precondition condition) {
        Lock lock = life.readLock();
        lock.lock();
        try {
            if (ended) {
                throw S3Error.noSuchBucket(name);
            }
            replace(Key.of(key), object, condition);
            uploads.overtake(key);
        } catch (S3Error e) {
            object.content().release();
            throw e;
        } finally {
            lock.unlock();
        }
    }

    private void replace(byte[] key, StoredObject object, Precondition condition) {
        boolean done = false;
        while (!done) {
            StoredObject current = objects.get(key);
            condition.check(current);
            done = current == null ? objects.putIfAbsent(key, object) == null : objects.replace(key, current, object);
            if (done && current != null) {
                current.content().release();
            }
        }
    }

    /** Removes an object if it exists and the condition holds. */
    public void remove(String key, Precondition condition) {
        byte[] bytes = Key.of(key);
        StoredObject current = objects.get(bytes);
        condition.check(current);
        while (current != null && !removed(bytes, current)) {
            current = objects.get(bytes);
            condition.check(current);
        }
        if (current != null) {
            uploads.overtake(key);
        }
    }

    private boolean removed(byte[] key, StoredObject current) {
        boolean done = objects.remove(key, current);
        if (done) {
            current.content().release();
        }
        return done;
    }

    /** Ends the bucket if it is empty; returns whether it was. */
    boolean end() {
        Lock lock = life.writeLock();
        lock.lock();
        try {
            if (!objects.isEmpty()) {
                return false;
            }
            ended = true;
            uploads.end();
            return true;
        } finally {
            lock.unlock();
        }
    }
}
