package id.adminduk.document;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Register numbers, signed documents and their verification.
@SpringBootApplication
public class DocumentServiceApp {
    public static void main(String[] arguments) {
        SpringApplication.run(DocumentServiceApp.class, arguments);
    }
}
