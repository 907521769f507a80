namespace Weft.EndToEnd.Tests.Faults;

/// <summary>
/// The source of a library that is loaded ahead of the system's and lets the writing of a report fail or take long. For
/// tests alone.
/// </summary>
internal static class FaultSource
{
    /// <remarks>
    /// Only calls on the file that a report is first written to are touched: the runtime's own pipes and the program's
    /// output go through the same functions.
    /// What .NET looks up by name would pass the library by, so it answers the look-up, too.
    /// </remarks>
    public const string Text = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <errno.h>
        #include <stdio.h>
        #include <stdlib.h>
        #include <string.h>
        #include <time.h>
        #include <unistd.h>

        typedef void *(*lookup)(void *, const char *);

        static lookup system_lookup(void)
        {
            static const char *const versions[] = { "GLIBC_2.34", "GLIBC_2.17", "GLIBC_2.2.5" };
            lookup found = 0;
            for (int i = 0; i < 3 && !found; i++)
                found = (lookup)dlvsym(RTLD_NEXT, "dlsym", versions[i]);
            return found;
        }

        static void *next(const char *name) { return system_lookup()(RTLD_NEXT, name); }

        /* WEFT_FAULT is "call delay milliseconds" or "call fail errno". */
        static int strikes(const char *call)
        {
            const char *fault = getenv("WEFT_FAULT");
            char name[16], kind[16];
            int amount;
            if (!fault || sscanf(fault, "%15s %15s %d", name, kind, &amount) != 3 || strcmp(name, call))
                return 0;
            if (!strcmp(kind, "fail")) {
                errno = amount;
                return 1;
            }
            struct timespec rest = { amount / 1000, (amount % 1000) * 1000000L };
            while (nanosleep(&rest, &rest) && errno == EINTR)
                ;
            return 0;
        }

        static int is_part(int file)
        {
            char link[64], path[4096];
            snprintf(link, sizeof link, "/proc/self/fd/%d", file);
            ssize_t length = readlink(link, path, sizeof path - 1);
            if (length < 0)
                return 0;
            path[length] = 0;
            return strstr(path, ".weft-part") != 0;
        }

        /* Half of it arrives, as on a disk that is full then. */
        ssize_t write(int file, const void *content, size_t length)
        {
            static ssize_t (*system_write)(int, const void *, size_t);
            static int count;
            if (!system_write)
                system_write = (ssize_t (*)(int, const void *, size_t))next("write");
            if (is_part(file)) {
                if (count++ % 2 == 0)
                    return system_write(file, content, length / 2 + 1);
                if (strikes("write"))
                    return -1;
            }
            return system_write(file, content, length);
        }

        int fsync(int file) { return is_part(file) && strikes("fsync") ? -1 : ((int (*)(int))next("fsync"))(file); }

        int close(int file) 
        {
            int is = is_part(file), result = ((int (*)(int))next("close"))(file);
            return is && strikes("close") ? -1 : result;
        }

        int rename(const char *from, const char *to)
        {
            return strstr(from, ".weft-part") && strikes("rename") ? -1 : ((int (*)(const char *, const char *))next("rename"))(from, to);
        }

        void *dlsym(void *library, const char *name)
        {
            if (!strcmp(name, "write")) return write;
            if (!strcmp(name, "fsync")) return fsync;
            if (!strcmp(name, "close")) return close;
            if (!strcmp(name, "rename")) return rename;
            return system_lookup()(library, name);
        }
        """;
}
