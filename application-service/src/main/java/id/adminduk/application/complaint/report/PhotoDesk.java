package id.adminduk.application.complaint.report;

import id.adminduk.application.cleaning.FileCleaner;
import id.adminduk.application.cleaning.FileCleaner.CleanFile;
import id.adminduk.application.cleaning.FileCleaner.Infected;
import id.adminduk.application.complaint.ComplaintBook;
import id.adminduk.application.complaint.ComplaintRefused.PhotoInvalid;
import id.adminduk.application.complaint.PhotoRepository;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps one photo a complaint, written anew without what the camera said of place and owner.
@Component
class PhotoDesk {
    private static final Logger log = LoggerFactory.getLogger(PhotoDesk.class);

    private final FileCleaner cleaner;
    private final ComplaintBook book;
    private final PhotoRepository photos;
    private final TransactionTemplate transaction;

    PhotoDesk(
            FileCleaner cleaner, ComplaintBook book, PhotoRepository photos, PlatformTransactionManager transactions) {
        this.cleaner = cleaner;
        this.book = book;
        this.photos = photos;
        this.transaction = new TransactionTemplate(transactions);
    }

    void add(UUID complaint, String fileName, Supplier<byte[]> content) {
        transaction.executeWithoutResult(_ -> requireWaiting(complaint));
        var clean = cleaned(fileName, content);
        transaction.executeWithoutResult(_ -> {
            requireWaiting(complaint);
            photos.keep(complaint, clean.contentType(), clean.bytes());
        });
    }

    /// What the scanner could not look at is kept too: of a photo only its pixels are.
    private CleanFile cleaned(String fileName, Supplier<byte[]> content) {
        return switch (cleaner.clean(fileName, content)) {
            case CleanFile clean when clean.contentType().startsWith("image/") -> clean;
            case CleanFile _ -> throw new PhotoInvalid();
            case Infected infected -> {
                log.warn("a photo of a complaint is malware: {}", infected.signature());
                throw new PhotoInvalid();
            }
        };
    }

    private void requireWaiting(UUID complaint) {
        if (!book.locked(complaint).isWaiting() || photos.has(complaint)) throw new PhotoInvalid();
    }
}
