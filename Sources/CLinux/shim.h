// What the C library has and Swift's module of it leaves out.
#include <malloc.h>
#include <pthread.h>
#include <sched.h>
#include <sys/xattr.h>

// Declared there for those only who ask for all of GNU's extensions.
extern int sched_getcpu(void);
extern int sched_getaffinity(pid_t process, size_t size, cpu_set_t *processors);
extern int pthread_attr_setaffinity_np(pthread_attr_t *attributes, size_t size,
                                       const cpu_set_t *processors);
