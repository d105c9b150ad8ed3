package id.adminduk.application;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.cloud.openfeign.EnableFeignClients;

/// Cases from draft to closed, and messages to people.
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableFeignClients
public class ApplicationServiceApp {
    public static void main(String[] arguments) {
        SpringApplication.run(ApplicationServiceApp.class, arguments);
    }
}
